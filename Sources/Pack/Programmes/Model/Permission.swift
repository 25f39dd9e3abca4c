// SPDX-License-Identifier: Apache-2.0

/// What a role may do in a service, beside the steps of procedures that name it. What is not given is denied.
public enum Permission: String, Sendable, CaseIterable {
  /// Read the dossiers of its programmes and the persons they are about.
  case dossiers
  /// Open dossiers, answer forms, receive documents, and do the steps that its role may do.
  case handle
  /// Read the records of its registers.
  case registers
  /// Enter, change and import records of its registers.
  case enter
  /// Read confidential fields without giving a reason; each reading is journaled.
  case confidential
  /// Prepare and run the sessions of its commissions.
  case commissions
  /// Run payments, send them to the bank, note rejects.
  case payments
  /// Set the credits of budget lines and commit them.
  case budget
  /// Revise rights and replay rules.
  case revisions
  /// See who read what, and confidential fields opened for a reason.
  case oversight
  /// Give accounts and roles.
  case accounts
}
