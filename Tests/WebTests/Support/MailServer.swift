// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// A mail server that keeps what it is sent.
final class MailServer: Sendable {
  let port: Int
  private let descriptor: Int32
  private let asksLogin: Bool
  private let answerToRecipient: Int
  private let kept = Mutex<(messages: [Message], logins: [String])>(([], []))

  /// A message as it came over the wire.
  struct Message {
    let from: String
    let recipient: String
    let lines: [String]

    func header(_ name: String) -> String {
      lines.prefix { !$0.isEmpty }.first { $0.hasPrefix(name + ": ") }
        .map { String($0.dropFirst(name.count + 2)) } ?? ""
    }

    /// What the quoted-printable lines say.
    var text: String {
      let body = lines.drop { !$0.isEmpty }.dropFirst()
      var bytes: [UInt8] = []
      for line in body {
        let isSoft = line.hasSuffix("=")
        var rest = Array((isSoft ? String(line.dropLast()) : line).utf8)[...]
        while let byte = rest.popFirst() {
          guard byte == UInt8(ascii: "=") else {
            bytes.append(byte)
            continue
          }
          bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 63)
          rest = rest.dropFirst(2)
        }
        if !isSoft { bytes.append(10) }
      }
      return String(String(decoding: bytes, as: UTF8.self).dropLast())
    }
  }

  var messages: [Message] { kept.withLock { $0.messages } }
  var logins: [String] { kept.withLock { $0.logins } }

  init(asksLogin: Bool = false, answerToRecipient: Int = 250) throws {
    self.asksLogin = asksLogin
    self.answerToRecipient = answerToRecipient
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRINUSE) }
    port = Int(in_port_t(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else {
          close(descriptor)
          return
        }
        serve(connection)
        close(connection)
      }
    }
  }

  /// Listens no more: the thread that accepts connections closes the socket, so that its number is not another's yet.
  func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private func serve(_ connection: Int32) {
    guard let stream = fdopen(dup(connection), "r") else { return }
    defer { fclose(stream) }
    func say(_ text: String) { _ = send(connection, text + "\r\n", text.utf8.count + 2, Int32(MSG_NOSIGNAL)) }
    func line() -> String? {
      var pointer: UnsafeMutablePointer<CChar>?
      var capacity = 0
      defer { free(pointer) }
      let count = getline(&pointer, &capacity, stream)
      guard count > 0, let pointer else { return nil }
      let bytes = UnsafeRawBufferPointer(start: pointer, count: count)
      return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: CharacterSet(charactersIn: "\r\n"))
    }
    var (from, recipient) = ("", "")
    say("220-essai\r\n220 prêt")
    while let command = line() {
      switch command.prefix(4) {
      case "EHLO": say(asksLogin ? "250-essai\r\n250 AUTH PLAIN" : "250 essai")
      case "AUTH":
        let secret = Data(base64Encoded: String(command.dropFirst(11))) ?? Data()
        kept.withLock { $0.logins.append(String(decoding: secret, as: UTF8.self)) }
        say("235 bienvenue")
      case "MAIL":
        from = String(command.dropFirst(10))
        say("250 ok")
      case "RCPT":
        recipient = String(command.dropFirst(8))
        say("\(answerToRecipient) ok")
      case "DATA":
        say("354 oui")
        var lines: [String] = []
        while let line = line(), line != "." {
          lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
        }
        kept.withLock { $0.messages.append(Message(from: from, recipient: recipient, lines: lines)) }
        say("250 pris")
      case "QUIT":
        say("221 au revoir")
        return
      default: say("500 quoi")
      }
    }
  }
}
