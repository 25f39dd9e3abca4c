// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import NIOCore
import NIOPosix

/// Hands messages to a mail server (RFC 5321): one on this machine or its network, which sends them on.
public struct SMTPClient: Mailer {
  let host: String
  let port: Int
  let sender: MailAddress
  let login: Login?
  /// In seconds, for a whole message.
  private static let patience: Int64 = 30

  /// Who a server asks for (RFC 4616).
  public struct Login: Sendable {
    let name: String
    let password: String

    /// A name and a password.
    public init(name: String, password: String) {
      self.name = name
      self.password = password
    }
  }

  /// A client of a server.
  ///
  /// - Parameter sender: what messages are from.
  public init(host: String, port: Int, sender: MailAddress, login: Login? = nil) {
    self.host = host
    self.port = port
    self.sender = sender
    self.login = login
  }

  /// - Throws: `MailFailure`, or what the network refuses.
  public func send(_ mail: OutgoingMail, at moment: Int64) async throws {
    let text = MailText(
      from: sender, recipient: mail.recipient, subject: mail.subject, text: mail.text, moment: moment,
      identifier: "\(moment).\(mail.id).\(UUID().uuidString.lowercased())")
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await deliver(text) }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.patience))
        throw MailFailure.later("timeout")
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func deliver(_ text: MailText) async throws {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connectTimeout(.seconds(10))
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    try await channel.executeThenClose { inbound, outbound in
      var talk = SMTPConversation(inbound: inbound.makeAsyncIterator(), outbound: outbound)
      try await talk.expect(220)
      try await talk.say("EHLO localhost", expecting: 250)
      if let login {
        let secret = Data("\0\(login.name)\0\(login.password)".utf8).base64EncodedString()
        try await talk.say("AUTH PLAIN \(secret)", expecting: 235)
      }
      try await talk.say("MAIL FROM:<\(text.from.text)>", expecting: 250)
      try await talk.say("RCPT TO:<\(text.recipient.text)>", expecting: 250)
      try await talk.say("DATA", expecting: 354)
      try await talk.say(SMTPConversation.stuffed(text.wire) + "\r\n.", expecting: 250)
      // The message is taken: what happens to the farewell does not matter.
      try? await talk.say("QUIT", expecting: 221)
    }
  }
}

/// What was said over a connection, and what is expected next.
struct SMTPConversation {
  var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var rest = ByteBuffer()
  private static let longest = 65_536

  init(
    inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
    outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.inbound = inbound
    self.outbound = outbound
  }

  mutating func say(_ line: String, expecting code: Int) async throws {
    try await outbound.write(ByteBuffer(string: line + "\r\n"))
    try await expect(code)
  }

  mutating func expect(_ code: Int) async throws {
    while true {
      let line = try await self.line()
      guard let found = Int(line.prefix(3)) else { throw MailFailure.later("no SMTP server") }
      if line.dropFirst(3).first == "-" { continue }
      if found == code || code == 250 && found == 251 { return }
      throw found >= 500 ? MailFailure.never(found) : MailFailure.later(String(found))
    }
  }

  private mutating func line() async throws -> String {
    while true {
      if let end = rest.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
        let line = rest.readString(length: end - rest.readerIndex + 1) ?? ""
        return line.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      guard rest.readableBytes < Self.longest, var more = try await inbound.next() else {
        throw MailFailure.later("closed")
      }
      rest.writeBuffer(&more)
    }
  }

  /// A line that begins with a full stop gets another (RFC 5321, 4.5.2).
  static func stuffed(_ text: String) -> String {
    (text.hasPrefix(".") ? "." : "") + text.replacing("\r\n.", with: "\r\n..")
  }
}
