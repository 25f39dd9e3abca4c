// SPDX-License-Identifier: Apache-2.0

import Base
import HTTPTypes
import Hummingbird
import NIOCore

/// What the desk answers.
struct DeskAnswer: Sendable {
  var status: HTTPResponse.Status
  var fields: HTTPFields
  var content: ByteBuffer
  /// Whether it may do nothing at all, should a browser show it.
  var isSandboxed = false

  /// A page.
  static func page(_ html: String, status: HTTPResponse.Status = .ok) -> DeskAnswer {
    DeskAnswer(
      status: status, fields: [.contentType: "text/html; charset=utf-8"], content: ByteBuffer(string: html))
  }

  /// After a form was taken: the address to read next.
  static func see(_ address: String) -> DeskAnswer {
    DeskAnswer(status: .seeOther, fields: [.location: address], content: ByteBuffer())
  }

  /// A file to be kept, or to be looked at where its kind is harmless.
  static func file(_ content: ByteBuffer, type: String, name: String, isInline: Bool = false) -> DeskAnswer {
    let plain = String(
      name.unicodeScalars.map { scalar in
        scalar.isASCII && scalar.value > 31 && !"\"\\/;".unicodeScalars.contains(scalar)
          ? Character(scalar) : "_"
      })
    var fields: HTTPFields = [.contentType: type]
    fields[.contentDisposition] = "\(isInline ? "inline" : "attachment"); filename=\"\(plain)\""
    // What is saved is opened by no page of the desk. What is shown cannot have it: browsers show no PDF in a sandbox.
    return DeskAnswer(status: .ok, fields: fields, content: content, isSandboxed: !isInline)
  }

  /// The same, with a cookie.
  func setting(_ cookie: DeskCookie) -> DeskAnswer {
    var answer = self
    answer.fields.append(HTTPField(name: .setCookie, value: cookie.field))
    return answer
  }

  /// What is sent. Nothing of the desk is kept by a browser or on the way.
  func response(isSecure: Bool) -> Response {
    var headers = HTTPFields.security
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'" + (isSandboxed ? "; sandbox" : "")
    headers[.cacheControl] = "no-store"
    if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    for field in fields { headers.append(field) }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: content))
  }
}

/// A cookie that no script reads and no other site sends.
struct DeskCookie: Sendable {
  let name: String
  let value: String
  let path: String
  let isSecure: Bool
  /// In seconds; nil: until the browser is closed.
  var lasting: Int?

  var field: String {
    "\(name)=\(value); Path=\(path); HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
      + (lasting.map { "; Max-Age=\($0)" } ?? "")
  }
}
