// SPDX-License-Identifier: Apache-2.0

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
    case text = "text/plain; charset=utf-8"
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    bytes = ByteBuffer(string: text)
    compressed = text.utf8.count > 1_000 ? Gzip.compress(Array(text.utf8)).map { ByteBuffer(bytes: $0) } : nil
  }
}

extension Answer {
  /// The response to a request: not modified where the client has it, compressed where it can read that.
  func response(to request: Request, tag: String, status: HTTPResponse.Status = .ok) -> Response {
    let acceptsGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
    let isCompressed = acceptsGzip && compressed != nil
    let entityTag = "\"\(tag)\(isCompressed ? "-gz" : "")\""
    var headers = HTTPFields.security
    headers[.eTag] = entityTag
    headers[.vary] = "Accept-Encoding"
    headers[.cacheControl] = "no-cache"
    let known = request.headers[.ifNoneMatch]?.split(separator: ",").contains { candidate in
      candidate.drop { $0 == " " || $0 == "W" || $0 == "/" }.prefix(while: { $0 != " " }) == entityTag
    }
    if status == .ok, known == true { return Response(status: .notModified, headers: headers) }
    headers[.contentType] = kind.rawValue
    if isCompressed { headers[.contentEncoding] = "gzip" }
    let buffer = isCompressed ? compressed ?? bytes : bytes
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: buffer))
  }
}

extension HTTPFields {
  /// What every answer says: nothing from elsewhere, no script, no frame, no guess of types, no referrer.
  static var security: HTTPFields {
    var headers = HTTPFields()
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    headers[.xContentTypeOptions] = "nosniff"
    if let referrerPolicy = HTTPField.Name("Referrer-Policy") { headers[referrerPolicy] = "same-origin" }
    return headers
  }
}
