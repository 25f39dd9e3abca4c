// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension DataTable {
  /// The values of parameters in force on a day, each member of a scale in a row of its own; those without a
  /// value on that day have one row, without number or source.
  public static func parameters(_ parameters: [Parameter], on day: CivilDate) -> DataTable {
    DataTable(
      columns: [
        "parameter", "member", "label", "kind", "unit", "date", "value", "from", "until", "source", "url",
        "grade",
      ],
      rows: parameters.flatMap { parameter -> [[Value]] in
        func row(_ member: String?, _ number: Number?, _ dated: Parameter.DatedValue?) -> [Value] {
          [
            .text(parameter.key.description), .optional(member), .text(parameter.label),
            .text(parameter.kind.rawValue), .text(parameter.unit), .text(day.description), .optional(number),
            .optional(dated?.from.description), .optional(dated?.until?.description),
            .optional(dated?.source), .optional(dated?.url), .optional(dated?.grade.rawValue),
          ]
        }
        guard let dated = parameter.inForce(on: day) else { return [row(nil, nil, nil)] }
        guard !parameter.choices.isEmpty else { return [row(nil, dated.numbers[0], dated)] }
        return zip(parameter.members, dated.numbers).map { row($0, $1, dated) }
      })
  }
}
