// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Makes the four yearly files of road accidents (BAAC): as many rows as those of 2020 for the Val-de-Marne, times
/// a scale, with their columns, separator, decimal comma, unbreakable spaces in identifiers and blanks before -1.
struct AccidentGenerator {
  /// How many times the rows of 2020.
  let scale: Int
  /// Codes of the communes where the accidents are.
  let communes: [String]

  /// The rows of 2020.
  static let accidents = 2162
  static let vehicles = 3869
  static let persons = 4658

  /// Writes the files.
  func write(_ files: AccidentFiles) throws {
    var random = SplitMix64(seed: 94_2020)
    var accidents = CSVText("Num_Acc;jour;mois;an;hrmn;lum;dep;com;agg;int;atm;col;adr;lat;long")
    var places = CSVText(
      "Num_Acc;catr;voie;v1;v2;circ;nbv;vosp;prof;pr;pr1;plan;lartpc;larrout;surf;infra;situ;vma")
    var vehicles = CSVText("Num_Acc;id_vehicule;num_veh;senc;catv;obs;obsm;choc;manv;motor;occutc")
    var persons = CSVText(
      "Num_Acc;id_vehicule;num_veh;place;catu;grav;sexe;an_nais;trajet;secu1;secu2;secu3;locp;actp;etatp")
    var vehicleNumber = 154_742_211
    for index in 0..<scale * Self.accidents {
      let accident = "2020\(Self.padded(index + 1, to: 8))"
      accidents.append(accident, accidentCells(&random))
      places.append(accident, placeCells(&random))
      let identifiers = Self.share(of: Self.vehicles, index).map { _ in
        defer { vehicleNumber -= 1 }
        return Self.spaced(vehicleNumber)
      }
      for (place, identifier) in identifiers.enumerated() {
        vehicles.append(accident, vehicleCells(identifier, Self.letter(place), &random))
      }
      for place in Self.share(of: Self.persons, index).indices {
        let vehicle = place % identifiers.count
        let role = place < identifiers.count ? "1" : AccidentFrequencies.notDriving.pick(&random)
        persons.append(
          accident, personCells(identifiers[vehicle], Self.letter(vehicle), role: role, &random))
      }
    }
    try accidents.write(to: files.accidents)
    try places.write(to: files.places)
    try vehicles.write(to: files.vehicles)
    try persons.write(to: files.persons)
  }

  private func accidentCells(_ random: inout SplitMix64) -> String {
    typealias F = AccidentFrequencies
    let month = F.month.pick(&random)
    let day = random.number(1...(month == "2" ? 29 : 30))
    let hour = Self.padded(random.number(0...23), to: 2)
    let minute = Self.padded(random.number(0...59), to: 2)
    let start = "\(day);\(month);2020;\(hour):\(minute);\(F.light.pick(&random));94"
    let commune = communes[random.number(0...communes.count - 1)]
    let codes = [F.urban, F.junction, F.weather, F.collision, F.address].map { $0.pick(&random) }
    let latitude = "48,\(random.number(6_900_000...8_600_000))"
    let longitude = "2,\(random.number(3_100_000...6_100_000))"
    return "\(start);\(commune);\(codes.joined(separator: ";"));\(latitude);\(longitude)"
  }

  private func placeCells(_ random: inout SplitMix64) -> String {
    typealias F = AccidentFrequencies
    let road = "\(F.road.pick(&random));\(random.number(1...200));0;\(F.roadLetter.pick(&random))"
    let shape = "\(F.traffic.pick(&random));\(random.number(1...8));0;1;0;\(random.number(0...999));1"
    return "\(road);\(shape);;\(F.width.pick(&random));1;0;1;\(F.limit.pick(&random))"
  }

  private func vehicleCells(_ identifier: String, _ letter: String, _ random: inout SplitMix64) -> String {
    typealias F = AccidentFrequencies
    let vehicle = "\(identifier);\(letter);\(random.number(0...3));\(F.vehicle.pick(&random))"
    return "\(vehicle);0;\(random.number(0...2));\(random.number(0...9));\(F.manoeuvre.pick(&random));1;"
  }

  private func personCells(
    _ identifier: String, _ letter: String, role: String, _ random: inout SplitMix64
  ) -> String {
    typealias F = AccidentFrequencies
    let seat = role == "3" ? "10" : role
    let person = "\(F.severity.pick(&random));\(F.sex.pick(&random));\(random.number(1930...2019))"
    let safety = "\(F.safety.pick(&random));\(F.otherSafety.pick(&random)); -1"
    return "\(identifier);\(letter);\(seat);\(role);\(person);\(F.trip.pick(&random));\(safety); -1; -1; -1"
  }

  /// The rows of a file that belong to an accident, so that all of them have `count` in 2,162.
  private static func share(of count: Int, _ accident: Int) -> Range<Int> {
    accident * count / accidents..<(accident + 1) * count / accidents
  }

  /// A01, B01…
  private static func letter(_ place: Int) -> String {
    "\(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))))01"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// In groups of three with unbreakable spaces.
  private static func spaced(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "\u{A0}" }
      text.append(digits[index])
    }
  }
}

/// A file under construction.
private struct CSVText {
  private var bytes: [UInt8]

  init(_ header: String) { bytes = Array((header + "\n").utf8) }

  mutating func append(_ key: String, _ cells: String) {
    bytes.append(contentsOf: key.utf8)
    bytes.append(UInt8(ascii: ";"))
    bytes.append(contentsOf: cells.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  func write(to file: URL) throws { try Data(bytes).write(to: file) }
}
