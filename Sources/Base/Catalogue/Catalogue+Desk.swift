// SPDX-License-Identifier: Apache-2.0

/// The words of the desk around its pages: signing in, accounts, notices.
extension Catalogue {
  public static let desk = Message(fr: "Bureau des agents", en: "Agents' desk")
  public static let backToDesk = Message(fr: "Retour au bureau", en: "Back to the desk")
  public static let myWork = Message(fr: "Mon travail", en: "My work")
  public static let dossiers = Message(fr: "Dossiers", en: "Dossiers")
  public static let persons = Message(fr: "Personnes", en: "Persons")
  public static let commissions = Message(fr: "Commissions", en: "Commissions")
  public static let payments = Message(fr: "Paiements", en: "Payments")
  public static let oversight = Message(fr: "Consultations", en: "Readings")
  public static let accounts = Message(fr: "Comptes", en: "Accounts")
  public static let signIn = Message(fr: "Se connecter", en: "Sign in")
  public static let signOut = Message(fr: "Se déconnecter", en: "Sign out")
  public static let login = Message(fr: "Identifiant", en: "Login")
  public static let password = Message(fr: "Mot de passe", en: "Password")
  public static let code = Message(fr: "Code à six chiffres", en: "Six-digit code")
  public static let codeHint = Message(
    fr: "Celui que votre application d'authentification affiche.",
    en: "The one that your authenticator application shows.")
  public static let wrongCredentials = Message(
    fr: "l'identifiant ou le mot de passe n'est pas le bon", en: "the login or the password is wrong")
  public static let codeExpected = Message(
    fr: "le code de votre second facteur est attendu", en: "the code of your second factor is expected")
  public static let wrongCode = Message(
    fr: "ce code n'est pas le bon, ou il a déjà servi\u{A0}: attendez le suivant",
    en: "this code is wrong, or was used already: wait for the next one")
  public static let tooManyAttempts = Message(
    fr: "trop d'essais depuis cette adresse\u{A0}: réessayez dans une minute",
    en: "too many attempts from this address: try again in a minute")
  public static let sessionExpired = Message(
    fr: "votre session a expiré\u{A0}: ce que vous avez saisi est conservé, connectez-vous pour l'envoyer",
    en: "your session has expired: what you typed is kept, sign in to send it")
  public static let typedKept = Message(fr: "Votre saisie est conservée", en: "What you typed is kept")
  public static let typedKeptText = Message(
    fr:
      "Votre session avait expiré. Rien n'a encore été enregistré\u{A0}: envoyez maintenant ce que vous aviez saisi.",
    en: "Your session had expired. Nothing was saved yet: send now what you had typed.")
  public static let sendNow = Message(fr: "Envoyer maintenant", en: "Send now")
  public static let giveUp = Message(fr: "Abandonner", en: "Give up")
  public static let save = Message(fr: "Enregistrer", en: "Save")
  public static let choosePassword = Message(fr: "Choisir un mot de passe", en: "Choose a password")
  public static let passwordAgain = Message(
    fr: "Le même mot de passe, une seconde fois", en: "The same password, once more")
  public static let passwordHint = Message(
    fr: "Au moins 12 caractères\u{A0}: quelques mots sans rapport entre eux, par exemple.",
    en: "At least 12 characters: some unrelated words, for example.")
  public static let passwordsDiffer = Message(
    fr: "les deux mots de passe diffèrent", en: "the two passwords differ")
  public static let myAccount = Message(fr: "Mon compte", en: "My account")
  public static let roles = Message(fr: "Rôles", en: "Roles")
  public static let changePassword = Message(fr: "Changer de mot de passe", en: "Change the password")
  public static let presentPassword = Message(fr: "Mot de passe actuel", en: "Present password")
  public static let newPassword = Message(fr: "Nouveau mot de passe", en: "New password")
  public static let wrongPresentPassword = Message(
    fr: "le mot de passe actuel n'est pas le bon", en: "the present password is wrong")
  public static let secondFactor = Message(fr: "Second facteur", en: "Second factor")
  public static let secondFactorOn = Message(
    fr: "Un code vous est demandé à chaque connexion.", en: "A code is asked for each time you sign in.")
  public static let secondFactorOff = Message(
    fr: "Seul votre mot de passe vous est demandé.", en: "Only your password is asked for.")
  public static let addSecondFactor = Message(fr: "Ajouter un second facteur", en: "Add a second factor")
  public static let removeSecondFactor = Message(
    fr: "Retirer le second facteur", en: "Remove the second factor")
  public static let secondFactorSteps = Message(
    fr:
      "Enregistrez cette clé dans votre application d'authentification, puis saisissez le code qu'elle affiche.",
    en: "Enter this key into your authenticator application, then type the code that it shows.")
  public static let sessions = Message(fr: "Sessions", en: "Sessions")
  public static let endOtherSessions = Message(fr: "Fermer mes autres sessions", en: "End my other sessions")
  public static let everywhere = Message(fr: "partout", en: "everywhere")
  public static let name = Message(fr: "Nom", en: "Name")
  public static let stateOfAccount = Message(fr: "État", en: "State")
  public static let newAccount = Message(fr: "Nouveau compte", en: "New account")
  public static let addAccount = Message(fr: "Ajouter le compte", en: "Add the account")
  public static let rolesExpected = Message(
    fr: "au moins un rôle est attendu", en: "at least one role is expected")
  public static let invitationLink = Message(
    fr: "Transmettez ce lien à son titulaire\u{A0}: il sert une fois, pendant trois jours.",
    en: "Hand this link to its holder: it serves once, within three days.")
  public static let passwordKept = Message(
    fr: "Votre mot de passe est enregistré\u{A0}: connectez-vous avec lui.",
    en: "Your password is saved: sign in with it.")
  public static let citizenLoginHint = Message(
    fr:
      "Celui que vous a donné le message reçu après votre demande\u{A0}: en général, votre adresse électronique.",
    en: "The one in the message that followed your request: as a rule, your e-mail address.")
  public static let newLink = Message(
    fr: "Recevoir un nouveau lien", en: "Receive another link")
  public static let newLinkOffered = Message(
    fr: "Mot de passe oublié, ou lien qui ne sert plus\u{A0}?",
    en: "Password forgotten, or link that has ended?")
  public static let newLinkText = Message(
    fr: "Un message vous portera un lien pour choisir un mot de passe. Il sert une fois, pendant un jour.",
    en: "A message will bring you a link to choose a password. It serves once, within a day.")
  public static let newLinkNotSent = Message(
    fr: "Ce serveur n'envoie pas encore de message\u{A0}: adressez-vous au service qui suit votre demande.",
    en: "This server does not send messages yet: ask the service that follows your request.")
  public static let newLinkSent = Message(
    fr: "Si un compte porte cet identifiant, un message part vers son titulaire.",
    en: "If there is an account of this login, a message is on its way to its holder.")
  public static let newLinkSubject = Message(
    fr: "Votre lien pour choisir un mot de passe", en: "Your link to choose a password")
  public static let sendNewLink = Message(fr: "Envoyer le lien", en: "Send the link")
  public static let loginExpected = Message(fr: "votre identifiant est attendu", en: "your login is expected")
  public static func newLinkMail(_ address: String, login: String) -> Message {
    Message(
      fr: """
        Bonjour,

        Pour choisir un mot de passe et suivre vos demandes (identifiant\u{A0}: \(login))\u{A0}:
        \(address)

        Ce lien sert une fois, pendant un jour. Si vous n'avez rien demandé, laissez ce message\u{A0}: rien ne change.
        """,
      en: """
        Hello,

        To choose a password and follow your requests (login: \(login)):
        \(address)

        This link serves once, within a day. If you asked for nothing, leave this message: nothing changes.
        """)
  }
  public static let rolesAndServices = Message(
    fr: "Les rôles et les services, et comment ils s'écrivent",
    en: "The roles and services, and how they are written")
  public static let makeInvitation = Message(
    fr: "Faire un lien pour choisir un mot de passe", en: "Make a link to choose a password")
  public static let closeAccount = Message(fr: "Fermer le compte", en: "Close the account")
  public static let notYourOwnAccount = Message(
    fr: "vous ne pouvez ni fermer votre compte ni changer vos propres rôles",
    en: "you can neither close your account nor change your own roles")
  public static let accountInvited = Message(fr: "Invité", en: "Invited")
  public static let accountActive = Message(fr: "Actif", en: "Active")
  public static let accountClosed = Message(fr: "Fermé", en: "Closed")
  public static let forbidden = Message(fr: "Accès refusé", en: "Access denied")
  public static let notAllowed = Message(
    fr: "vos rôles ne donnent pas accès à cette page", en: "your roles do not give access to this page")
  public static let foreignForm = Message(
    fr: "ce formulaire vient d'un autre site\u{A0}: il n'a pas été pris en compte",
    en: "this form comes from another site: it was not taken")
  public static let formNotUnderstood = Message(
    fr: "le formulaire reçu est illisible", en: "the form cannot be read")
  public static let refused = Message(fr: "Demande refusée", en: "Refused")
  public static let notFoundAtDesk = Message(
    fr: "rien ne porte ce nom, ou vous n'y avez pas accès",
    en: "nothing has this name, or you have no access to it")
  public static let noticeSaved = Message(fr: "Enregistré.", en: "Saved.")
  public static let noticeStep = Message(fr: "L'étape est faite.", en: "The step is done.")
  public static let noticeDocument = Message(fr: "La pièce est reçue.", en: "The document is received.")
  public static let noticeOpened = Message(fr: "Le dossier est ouvert.", en: "The dossier is opened.")
  public static let noticeSent = Message(fr: "Envoyé.", en: "Sent.")
  public static let noticeUndone = Message(fr: "C'est annulé.", en: "Undone.")
  public static let noticeEnded = Message(
    fr: "Vos autres sessions sont fermées.", en: "Your other sessions are ended.")
  public static func choosePasswordFor(_ login: String) -> Message {
    Message(fr: "Compte\u{A0}: \(login)", en: "Account: \(login)")
  }
  public static func accountLocked(_ minutes: Int) -> Message {
    Message(
      fr: "trop d'échecs\u{A0}: ce compte est bloqué pendant \(minutes) minute\(minutes > 1 ? "s" : "")",
      en: "too many failures: this account is locked for \(minutes) minute\(minutes == 1 ? "" : "s")")
  }
  public static func skewedClock(_ minutes: Int) -> Message {
    let count = abs(minutes)
    return Message(
      fr:
        "l'horloge de votre appareil est en \(minutes > 0 ? "avance" : "retard") d'environ \(count) minutes\u{A0}: réglez-la, puis réessayez",
      en:
        "the clock of your device is about \(count) minutes \(minutes > 0 ? "fast" : "slow"): set it right, then try again"
    )
  }
  public static func requestTooLarge(_ megabytes: Int) -> Message {
    Message(
      fr: "l'envoi dépasse \(megabytes) Mo, le plus que Bilan reçoit",
      en: "what was sent is larger than \(megabytes) MB, the most that Bilan takes")
  }
  public static func requestTooLargeForStrangers(_ kilobytes: Int) -> Message {
    Message(
      fr:
        "l'envoi dépasse \(kilobytes) Ko, le plus que Bilan reçoit de qui n'est pas connecté\u{A0}: connectez-vous, puis envoyez-le à nouveau",
      en:
        "what was sent is larger than \(kilobytes) kB, the most that Bilan takes from who is not signed in: sign in, then send it again"
    )
  }
  public static let storeFailedAtDesk = Message(
    fr:
      "la base de données n'a pas pu le faire, et rien n'a été changé\u{A0}; réessayez dans un instant\u{A0}: la cause est notée dans le journal du serveur",
    en:
      "the database could not do this, and nothing was changed; try again in a moment: the cause is in the server's log"
  )
  public static func rolesHint(_ names: [String]) -> Message {
    Message(
      fr:
        "Un par ligne\u{A0}: «\u{A0}rôle@service\u{A0}», ou «\u{A0}rôle\u{A0}» partout. Rôles\u{A0}: \(names.joined(separator: ", ")).",
      en: "One a line: “role@service”, or “role” everywhere. Roles: \(names.joined(separator: ", ")).")
  }
  public static func demonstration(_ day: CivilDate) -> Message {
    Message(
      fr: "Démonstration\u{A0}: nous sommes le \(day.formatted(in: .fr)), et les personnes sont inventées.",
      en: "Demonstration: today is \(day.formatted(in: .en)), and the persons are invented.")
  }
}
