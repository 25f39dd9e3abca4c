// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird

/// What an address answers: bytes of some type, plain and compressed.
struct Answer: Sendable {
  let kind: Kind
  let bytes: ByteBuffer
  /// Nil where compression would not pay.
  let compressed: ByteBuffer?

  enum Kind: String, Sendable {
    case html = "text/html; charset=utf-8"
    case css = "text/css; charset=utf-8"
    case csv = "text/csv; charset=utf-8"
    case json = "application/json"
    case svg = "image/svg+xml"
    case script = "text/javascript; charset=utf-8"
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    bytes = ByteBuffer(string: text)
    compressed = text.utf8.count > 1_000 ? Gzip.compress(Array(text.utf8)).map { ByteBuffer(bytes: $0) } : nil
  }
}

extension Answer {
  /// The response to a request, compressed where the client can read that; not modified where it has it
  /// already.
  ///
  /// - Parameter tag: what tells this state of the answer from others; nil for what is not worth keeping.
  func response(to request: Request, tag: String? = nil, status: HTTPResponse.Status = .ok) -> Response {
    let sent = request.acceptsGzip ? compressed : nil
    var headers = HTTPFields.security
    headers[.vary] = "Accept-Encoding"
    headers[.cacheControl] = "no-cache"
    if let tag {
      let entityTag = "\"\(tag)\(sent == nil ? "" : "-gz")\""
      headers[.eTag] = entityTag
      if request.has(entityTag) { return Response(status: .notModified, headers: headers) }
    }
    headers[.contentType] = kind.rawValue
    if sent != nil { headers[.contentEncoding] = "gzip" }
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: sent ?? bytes))
  }
}

extension Request {
  /// Whether the client reads gzip: a weight of zero says that it does not (RFC 9110, 12.5.3).
  fileprivate var acceptsGzip: Bool {
    headers[.acceptEncoding]?.split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
      guard parts.first == "gzip" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
    } ?? false
  }

  /// Whether the client says that it has the answer of this tag (RFC 9110, 13.1.2).
  fileprivate func has(_ entityTag: String) -> Bool {
    headers[.ifNoneMatch]?.split(separator: ",").contains { candidate in
      let tag = candidate.trimmingCharacters(in: .whitespaces)
      return tag == "*" || tag == entityTag || tag == "W/\(entityTag)"
    } ?? false
  }
}

extension HTTPFields {
  /// What every answer says: nothing from elsewhere, no script, no frame, no guess of types, no referrer to
  /// other sites.
  static var security: HTTPFields {
    var headers = HTTPFields()
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    headers[.xContentTypeOptions] = "nosniff"
    if let referrerPolicy = HTTPField.Name("Referrer-Policy") { headers[referrerPolicy] = "same-origin" }
    return headers
  }
}
