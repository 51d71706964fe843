/// Models of cards that a person may mean, for completion alone: nothing is refused because it is not among them.
package enum CardModels {
  /// Those that providers rent out most, as their inventories name them. The network's own list, of many more, is
  /// https://github.com/akash-network/provider-configs (devices/pcie/gpus.json); l40s is from orders on the chain.
  package static let known = [
    "h200", "h100", "a100", "a800", "a40", "l40s", "v100", "t4", "p40", "p100", "p4",
    "rtx4090", "rtx4080super", "rtx4080", "rtx4070ti", "rtx4070", "rtx4060ti", "rtx3090ti", "rtx3090",
    "rtx3080",
    "rtx3070", "rtx3060ti", "rtx3060", "rtx2080ti", "rtxa6000", "rtx8000", "rtx5000", "gtx1080ti", "mi100",
  ]
}
