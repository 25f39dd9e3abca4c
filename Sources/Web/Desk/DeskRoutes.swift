// SPDX-License-Identifier: Apache-2.0

/// Every address of the desk, each with who may use it.
enum DeskRoutes {
  static let all: [DeskRoute] = [
    SignInPages.routes,
    OpenIDPages.routes,
    NewLinkPages.routes,
    AccountPages.routes,
    MyWorkPages.routes,
    OpinionPages.routes,
    DossierListPage.routes,
    NewDossierPages.routes,
    DossierPages.routes,
    PersonPages.routes,
    RegisterDesk.routes,
    OversightPages.routes,
    CommissionPages.routes,
    SessionPages.routes,
    AffairPages.routes,
    PaymentPages.routes,
    BudgetPages.routes,
    RevisionPages.routes,
    CitizenRoutes.all,
    ReadingPages.routes,
  ].flatMap(\.self)
}
