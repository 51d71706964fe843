/// Reads one of `profiles.compute` of a deployment file.
struct SDLComputeReader {
  func profile(_ place: YAMLCursor) -> SDLComputeProfile {
    let required = ["cpu", "memory", "storage"]
    let resources = place.fields(["resources"], required: ["resources"])["resources"]
    let fields = resources?.fields(required + ["gpu"], required: required) ?? [:]
    return SDLComputeProfile(
      cpu: fields["cpu"].map { cpu($0) } ?? 0,
      memory: fields["memory"].map { memory($0) } ?? 0,
      gpu: fields["gpu"].map { gpu($0) } ?? .none,
      volumes: fields["storage"].map { volumes($0) } ?? [])
  }

  private func cpu(_ place: YAMLCursor) -> Int {
    let fields = place.fields(["units", "attributes"], required: ["units"])
    _ = fields["attributes"]?.fields(["arch"])
    guard let units = fields["units"], let text = units.text() else { return 0 }
    guard let cpu = CPUQuantity(text), cpu.millicores > 0 else {
      units.note("expected cores like 0.5 or 500m, more than 0, found \(units.found)")
      return 0
    }
    if cpu.millicores > SDLLimits.millicores {
      units.note("\(units.found) is more than the network's \(SDLLimits.millicores / 1000) cores")
    }
    return cpu.millicores
  }

  private func memory(_ place: YAMLCursor) -> Int {
    let fields = place.fields(["size"], required: ["size"])
    return fields["size"].map { size($0, limit: SDLLimits.memory) } ?? 0
  }

  private func size(_ place: YAMLCursor, limit: ByteSize) -> Int {
    guard let text = place.text() else { return 0 }
    guard let size = ByteSize(text), size.bytes > 0 else {
      place.note("expected a size like 512Mi or 2G, more than 0, found \(place.found)")
      return 0
    }
    if size.bytes > limit.bytes { place.note("\(place.found) is more than the network's \(limit)") }
    return size.bytes
  }
}

// MARK: - Storage

extension SDLComputeReader {
  /// One volume, or a list of them; smaller ones first, equals as they stand.
  private func volumes(_ place: YAMLCursor) -> [SDLVolume] {
    let volumes: [SDLVolume]
    if case .sequence = place.node {
      volumes = place.elements().map { volume($0) }
    } else {
      volumes = [volume(place)]
    }
    if volumes.isEmpty { place.note("the list of volumes is empty") }
    if volumes.count > SDLLimits.volumes {
      place.note("\(volumes.count) volumes are more than the \(SDLLimits.volumes) a daemon takes")
    }
    var names: Set<String> = []
    for volume in volumes where !names.insert(volume.name).inserted {
      volume.place.note("the volume name \"\(volume.name.prefix(60))\" stands twice")
    }
    return volumes.sorted { $0.size < $1.size }
  }

  private func volume(_ place: YAMLCursor) -> SDLVolume {
    let fields = place.fields(["name", "size", "attributes"], required: ["size"])
    return SDLVolume(
      name: fields["name"]?.text() ?? "default",
      size: fields["size"].map { size($0, limit: SDLLimits.storage) } ?? 0,
      attributes: fields["attributes"].map { attributes($0) }, place: place)
  }

  private enum VolumeClass: String, CaseIterable {
    case `default`
    case beta1
    case beta2
    case beta3
    case ram
  }

  private func attributes(_ place: YAMLCursor) -> SDLVolumeAttributes {
    let fields = place.fields(["persistent", "class"])
    let isPersistent = fields["persistent"]?.boolean() ?? false
    let volumeClass = fields["class"]?.choice(VolumeClass.self)
    switch (volumeClass, isPersistent) {
    case (.ram, true): place.note("class \"ram\" cannot be persistent")
    case (.default, false), (.beta1, false), (.beta2, false), (.beta3, false):
      place.note("class \"\(volumeClass?.rawValue ?? "")\" needs persistent: true")
    default: break
    }
    let standard = isPersistent ? VolumeClass.default.rawValue : nil
    return SDLVolumeAttributes(
      isPersistent: isPersistent, storageClass: volumeClass?.rawValue ?? standard)
  }
}

// MARK: - GPU

extension SDLComputeReader {
  private func gpu(_ place: YAMLCursor) -> GPURequest {
    let fields = place.fields(["units", "attributes"])
    let units = fields["units"]?.whole(0...SDLLimits.gpus) ?? 0
    switch (units > 0, fields["attributes"]) {
    case (true, let attributes?): return GPURequest(units: units, cards: [card(attributes)])
    case (true, nil): place.note("gpu units need \"attributes\" with the vendor and models")
    case (false, .some): place.note("gpu attributes need \"units\" of 1 or more")
    case (false, nil): break
    }
    return .none
  }

  /// The one card that a bid script hears of: the chain sorts the models by attribute key, and the
  /// daemon keeps the last.
  private func card(_ attributes: YAMLCursor) -> GPUCard {
    let any = GPUCard(vendor: .nvidia, model: "*")
    let vendor = attributes.fields(["vendor", "interconnect"], required: ["vendor"])["vendor"]
    guard let nvidia = vendor?.fields(["nvidia"], required: ["nvidia"])["nvidia"], !nvidia.isNull
    else { return any }
    let cards = nvidia.elements().map { model($0) }
    return cards.max { $0.attributeKey < $1.attributeKey } ?? any
  }

  private enum GPUInterface: String, CaseIterable {
    case pcie
    case sxm
  }

  private func model(_ place: YAMLCursor) -> GPUCard {
    let fields = place.fields(["model", "ram", "interface"], required: ["model"])
    return GPUCard(
      vendor: .nvidia, model: fields["model"]?.text(), ram: fields["ram"].flatMap { ram($0) },
      interface: fields["interface"]?.choice(GPUInterface.self)?.rawValue)
  }

  /// Video memory, in the whole GiB that the chain keeps.
  private func ram(_ place: YAMLCursor) -> String? {
    guard let text = place.text() else { return nil }
    guard text.hasSuffix("i"), let size = ByteSize(text) else {
      place.note("expected a size with Ki, Mi, Gi, Ti, Pi or Ei, found \(place.found)")
      return nil
    }
    return "\(size.bytes >> 30)Gi"
  }
}

extension GPUCard {
  /// The card's part of the chain's attribute key.
  fileprivate var attributeKey: String {
    (model ?? "") + (ram.map { "/ram/\($0)" } ?? "") + (interface.map { "/interface/\($0)" } ?? "")
  }
}
