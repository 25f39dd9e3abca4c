// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds every claim of a document, the surest forms first: what one has judged the next leaves alone.
enum ClaimFinder {
  static func claims(_ context: ClaimContext) -> [ReadClaim] {
    var list = ClaimList(context)
    TableClaims(context: context).find(&list)
    WeightedClaims(context: context).find(&list)
    AverageClaims(context: context).find(&list)
    ChangeClaims(context: context).find(&list)
    SumClaims(context: context).find(&list)
    ShareClaims(context: context).find(&list)
    AnnouncedClaims(context: context).find(&list)
    LikenessClaims(context: context).find(&list)
    DailyClaims(context: context).find(&list)
    return list.sorted()
  }
}
