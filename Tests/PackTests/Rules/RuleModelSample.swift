// SPDX-License-Identifier: Apache-2.0

/// A model as a modeller draws it: two decisions, one of which needs the other.
enum RuleModelSample {
  static let discount = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="Remises" namespace="urn:remises">
      <itemDefinition name="tTaux"><typeRef>number</typeRef></itemDefinition>
      <inputData id="age" name="Âge de l'élève"><variable name="Âge de l'élève" typeRef="number"/></inputData>
      <inputData id="bourse" name="Boursier"><variable name="Boursier" typeRef="boolean"/></inputData>
      <decision id="base" name="Remise de base">
        <variable name="Remise de base" typeRef="tTaux"/>
        <informationRequirement><requiredInput href="#age"/></informationRequirement>
        <decisionTable hitPolicy="UNIQUE">
          <input><inputExpression typeRef="number"><text>Âge de l'élève</text></inputExpression></input>
          <output typeRef="number"/>
          <rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>50</text></outputEntry></rule>
          <rule><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
        </decisionTable>
      </decision>
      <decision id="remise" name="Remise">
        <variable name="Remise" typeRef="number"/>
        <informationRequirement><requiredDecision href="#base"/></informationRequirement>
        <informationRequirement><requiredInput href="#bourse"/></informationRequirement>
        <literalExpression><text>Remise de base + (if Boursier then 20 else 0)</text></literalExpression>
      </decision>
    </definitions>
    """
}
