// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import Foundation
import Testing

private func suite(_ body: String) throws -> TestSuite {
  let text = """
    <tc:testCases xmlns:tc="http://www.omg.org/spec/DMN/20160719/testcase"
      xmlns:i="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:x="http://www.w3.org/2001/XMLSchema">
      <tc:modelName> aide.dmn </tc:modelName><tc:labels><tc:label>Aides</tc:label></tc:labels>
      \(body)
    </tc:testCases>
    """
  return try TestSuite(reading: Data(text.utf8), file: "aide.xml")
}

private func value(_ content: String) throws -> TestValue? {
  try suite("<tc:testCase><tc:inputNode name=\"n\">\(content)</tc:inputNode></tc:testCase>").cases.first?
    .inputs.first?.value
}

@Test func aTestFileIsReadWithItsCases() throws {
  let read = try suite(
    """
    <tc:testCase id="001"><tc:description>Un cas</tc:description>
      <tc:inputNode name="revenu" namespace="urn:b"><tc:value i:type="x:decimal">12.5</tc:value></tc:inputNode>
      <tc:resultNode name="montant" type="decision" errorResult="true" cast="string">
        <tc:expected><tc:value i:nil="true"/></tc:expected></tc:resultNode>
    </tc:testCase>
    <tc:testCase id="002" type="decisionService" invocableName="Calcul"><tc:resultNode name="a"/></tc:testCase>
    <tc:testCase type="bkm" invocableName="barème"/>
    """)
  #expect(read.modelName == "aide.dmn")
  #expect(read.labels == ["Aides"])
  #expect(read.cases.map(\.id) == ["001", "002", nil])
  #expect(
    read.cases.map(\.target) == [.decisions, .decisionService("Calcul"), .businessKnowledgeModel("barème")])
  let input = try #require(read.cases[0].inputs.first)
  #expect(input.name == "revenu")
  #expect(input.namespace == "urn:b")
  #expect(input.value == .simple("12.5", type: "decimal"))
  let result = try #require(read.cases[0].results.first)
  #expect(result.name == "montant")
  #expect(result.expected == .null)
  #expect(result.isError)
  #expect(result.cast == "string")
  #expect(read.cases[1].results.first?.expected == nil)
  #expect(read.cases[0].origin.position == Position(line: 5, column: 3))
}

@Test func valuesAreReadAsTheyStand() throws {
  #expect(
    try value("<tc:value i:type=\"x:string\"> a &amp; b </tc:value>") == .simple(" a & b ", type: "string"))
  #expect(try value("<tc:value i:type=\"x:string\"/>") == .simple("", type: "string"))
  #expect(try value("<tc:value>1</tc:value>") == .simple("1", type: nil))
  #expect(try value("<tc:value i:nil=\"true\"></tc:value>") == .null)
  #expect(
    try value("<tc:value i:nil=\"false\" i:type=\"x:string\">a</tc:value>") == .simple("a", type: "string"))
  #expect(try value("") == .null)
}

@Test func listsAndContextsAreReadWithTheirValues() throws {
  #expect(try value("<tc:list/>") == .list([]))
  #expect(try value("<tc:list> </tc:list>") == .list([]))
  #expect(try value("<tc:list i:nil=\"true\"/>") == .null)
  #expect(
    try value(
      """
      <tc:list><tc:item><tc:value i:nil="1"/></tc:item><tc:item><tc:list/></tc:item>
        <tc:item><tc:component name="a"><tc:value>1</tc:value></tc:component>
          <tc:component name="b" i:nil="true"/></tc:item></tc:list>
      """)
      == .list([
        .null, .list([]),
        .components([
          TestComponent(name: "a", value: .simple("1", type: nil)), TestComponent(name: "b", value: .null),
        ]),
      ]))
}

@Test func whatIsNoTestFileIsRefused() {
  func findings(_ text: String) -> String {
    do {
      _ = try TestSuite(reading: Data(text.utf8), file: "aide.xml")
      return ""
    } catch {
      return error.description(in: .en)
    }
  }
  let namespace = "http://www.omg.org/spec/DMN/20160719/testcase"
  #expect(
    findings("<testCases/>") == "aide.xml:1:1: expected the namespace of DMN TCK (\(namespace)), found none")
  #expect(
    findings("<definitions xmlns='\(namespace)'/>")
      == "aide.xml:1:1: expected a root element <testCases>, found “<definitions>”")
  #expect(
    findings("<testCases xmlns='\(namespace)'><testCase type='bmk'/></testCases>")
      == "aide.xml:1:66: expected “type” to be one of decision, decisionService, bkm, found “bmk”; "
      + "did you mean “bkm”?")
}
