// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import Foundation

extension Pack {
  /// Rules as one decision model, with those that they call and the parameters that they name.
  ///
  /// Each rule is a business knowledge model of its name, and a decision of its label which applies it to
  /// input data of the names of its inputs. `parameter` is a business knowledge model too: the table of the
  /// values and of their dates.
  /// - Throws: a rule of a DMN model that cannot be written with the others.
  public func decisionModel(of rules: [Rule]) throws(Diagnostics) -> Definitions {
    var writer = RuleModelWriter(ruleBook, rules)
    let model = try writer.model(
      name: header.name, namespace: "urn:bilan:\(header.identifier):rules")
    // What a modeller would refuse is found here: two types of a name, two elements of an id.
    return try Definitions(reading: Data(model.xml.utf8), file: header.identifier)
  }
}
