/// A lease as the Console's listing of deployments has it.
package struct ListedLease: Hashable, Sendable {
  package let id: LeaseID
  /// The deployment's denom, as the indexer calls it.
  package let denom: String
  package let price: Decimal
  package let created: Int
  package let closed: Int?
  package let createdTime: Timestamp?
  package let closedTime: Timestamp?
  package let resources: LeaseResources?

  package init(
    id: LeaseID, denom: String, price: Decimal, created: Int, closed: Int?, createdTime: Timestamp?,
    closedTime: Timestamp?, resources: LeaseResources?
  ) {
    self.id = id
    self.denom = denom
    self.price = price
    self.created = created
    self.closed = closed
    self.createdTime = createdTime
    self.closedTime = closedTime
    self.resources = resources
  }
}

/// What a lease takes of a provider, all its replicas together.
package struct LeaseResources: Hashable, Sendable {
  /// Thousandths of a core.
  package let cpu: Int
  package let gpu: Int
  /// Bytes.
  package let memory: Int
  package let ephemeralStorage: Int
  package let persistentStorage: Int

  package init(cpu: Int, gpu: Int, memory: Int, ephemeralStorage: Int, persistentStorage: Int) {
    self.cpu = cpu
    self.gpu = gpu
    self.memory = memory
    self.ephemeralStorage = ephemeralStorage
    self.persistentStorage = persistentStorage
  }
}
