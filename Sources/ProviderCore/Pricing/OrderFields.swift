// The keys of an order, in the order in which the provider daemon writes them
// (akash-network/provider, `bidengine/shellscript.go`).

enum OrderField: Int, JSONField {
  case resources
  case price
  case precision

  var name: StaticString {
    switch self {
    case .resources: "resources"
    case .price: "price"
    case .precision: "price_precision"
    }
  }
}

enum PriceField: Int, JSONField {
  case denom
  case amount

  var name: StaticString {
    switch self {
    case .denom: "denom"
    case .amount: "amount"
    }
  }
}

enum UnitField: Int, JSONField {
  case memory
  case cpu
  case gpu
  case storage
  case count
  case endpoints
  case ipLeases

  var name: StaticString {
    switch self {
    case .memory: "memory"
    case .cpu: "cpu"
    case .gpu: "gpu"
    case .storage: "storage"
    case .count: "count"
    case .endpoints: "endpoint_quantity"
    case .ipLeases: "ip_lease_quantity"
    }
  }
}

enum GPUField: Int, JSONField {
  case units
  case attributes

  var name: StaticString {
    switch self {
    case .units: "units"
    case .attributes: "attributes"
    }
  }
}

enum AttributesField: Int, JSONField {
  case vendor

  var name: StaticString { "vendor" }
}

enum CardField: Int, JSONField {
  case model
  case ram
  case interface

  var name: StaticString {
    switch self {
    case .model: "model"
    case .ram: "ram"
    case .interface: "interface"
    }
  }
}

enum VolumeField: Int, JSONField {
  case storageClass
  case size

  var name: StaticString {
    switch self {
    case .storageClass: "class"
    case .size: "size"
    }
  }
}
