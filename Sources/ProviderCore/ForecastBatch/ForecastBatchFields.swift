// The keys of a line of `forecast --batch`.

enum SeriesField: Int, JSONField {
  case id
  case frequency
  case seasonLength
  case horizon
  case values
  case leases
  case capacity
  case aktUSD

  var name: StaticString {
    switch self {
    case .id: "id"
    case .frequency: "frequency"
    case .seasonLength: "season_length"
    case .horizon: "horizon"
    case .values: "values"
    case .leases: "leases"
    case .capacity: "capacity"
    case .aktUSD: "akt_usd"
    }
  }
}

enum BookedLeaseField: Int, JSONField {
  case start
  case end
  case usdPerDay
  case gpuModel
  case gpuUnits
  case denom

  var name: StaticString {
    switch self {
    case .start: "start_day"
    case .end: "end_day"
    case .usdPerDay: "usd_per_day"
    case .gpuModel: "gpu_model"
    case .gpuUnits: "gpu_units"
    case .denom: "denom"
    }
  }
}

enum GPUStockField: Int, JSONField {
  case model
  case units
  case usdPerGPUDay

  var name: StaticString {
    switch self {
    case .model: "gpu_model"
    case .units: "units"
    case .usdPerGPUDay: "usd_per_gpu_day"
    }
  }
}
