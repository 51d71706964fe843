/// Small systems of linear equations.
enum LinearSystem {
  /// Solves one with a symmetric matrix that is not negative, of which the lower half is given row by row, by Cholesky's
  /// method. An unknown that the equations do not determine is 0.
  static func solve(symmetric matrix: [Double], _ right: [Double]) -> [Double] {
    let count = right.count
    var factor = matrix
    var isFree = [Bool](repeating: false, count: count)
    for row in 0..<count {
      for column in 0...row {
        var sum = factor[row * count + column]
        for inner in 0..<column { sum -= factor[row * count + inner] * factor[column * count + inner] }
        if column < row {
          factor[row * count + column] = isFree[column] ? 0 : sum / factor[column * count + column]
        } else if sum > 1e-14 * matrix[row * count + row], sum > 0 {
          factor[row * count + row] = sum.squareRoot()
        } else {
          isFree[row] = true
        }
      }
    }
    var solution = right
    for row in 0..<count {
      for column in 0..<row { solution[row] -= factor[row * count + column] * solution[column] }
      solution[row] = isFree[row] ? 0 : solution[row] / factor[row * count + row]
    }
    for row in (0..<count).reversed() {
      for later in row + 1..<max(row + 1, count) {
        solution[row] -= factor[later * count + row] * solution[later]
      }
      solution[row] = isFree[row] ? 0 : solution[row] / factor[row * count + row]
    }
    return solution
  }
}
