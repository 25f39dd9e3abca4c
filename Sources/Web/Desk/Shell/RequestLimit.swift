// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Hummingbird
import NIOCore

/// How much somebody may send.
enum RequestLimit {
  /// To those who may send files: a document of ten megabytes, and the form around it.
  case files
  /// To everybody else.
  case form

  /// In bytes.
  var bytes: Int {
    switch self {
    case .files: 11 << 20
    case .form: 256 << 10
    }
  }

  /// Who is signed in may send files; whoever is writing a request, its documents; anybody, a document to be read.
  init(of route: DeskRoute, _ guest: Guest) throws {
    guard route.method == .post, guest.account == nil, !route.takesFiles else {
      self = .files
      return
    }
    let draft = try route.takesDocuments ? guest.openDraft : nil
    self = draft == nil ? .form : .files
  }
}

/// More was sent than is taken.
struct RequestTooLarge: Error {
  let limit: RequestLimit

  var message: Message {
    switch limit {
    case .files: Catalogue.requestTooLarge(limit.bytes >> 20)
    case .form: Catalogue.requestTooLargeForStrangers(limit.bytes >> 10)
    }
  }
}

/// What was sent is no form.
struct FormNotUnderstood: Error {}

extension Request {
  /// What was posted.
  ///
  /// - Throws: `RequestTooLarge`, `FormNotUnderstood`.
  func form(upTo limit: RequestLimit) async throws -> FormData {
    guard method == .post else { return .none }
    let length = headers[.contentLength].flatMap { Int($0) } ?? 0
    var content = ByteBuffer()
    var received = 0
    // A browser reads the answer once it has sent all: what is too much is read, and not kept.
    for try await part in body {
      received += part.readableBytes
      guard received <= Self.mostDiscarded else { break }
      if max(received, length) <= limit.bytes {
        content.writeImmutableBuffer(part)
      } else {
        content = ByteBuffer()
      }
    }
    guard max(received, length) <= limit.bytes else { throw RequestTooLarge(limit: limit) }
    guard let form = FormData(content, type: headers[.contentType] ?? "") else { throw FormNotUnderstood() }
    return form
  }

  /// How much is read of what is too much, in bytes.
  private static let mostDiscarded = 64 << 20
}
