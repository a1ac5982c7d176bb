package io.cordon.datagen;

/**
 * Who acted, as a row names them.
 *
 * @param userId user principal name in any letter case, or one of SharePoint's names for guests,
 *     link visitors and apps
 * @param userType Microsoft's number: 0 a person, 5 an application
 * @param objectId the directory's id; null where the directory does not know them
 */
record Account(String userId, String userKey, int userType, String objectId) {

  /** SharePoint itself. */
  static final Account SHAREPOINT_APP =
      new Account(
          "app@sharepoint", "i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint", 5, null);

  static Account of(Person person) {
    return new Account(person.upn(), person.userKey(), 0, person.objectId().toString());
  }

  static Account of(ServiceAccount service) {
    return new Account(service.upn(), service.userKey(), 0, null);
  }

  /** Somebody from elsewhere who was let in by name. */
  static Account guest(String mail) {
    String userId = "urn:spo:guest#" + mail;
    return new Account(userId, "i:0h.f|membership|" + userId, 0, null);
  }

  /** Somebody who came through a link and gave no name. */
  static Account linkVisitor(Dice dice) {
    String userId = "urn:spo:anon#" + dice.hex(64);
    return new Account(userId, "i:0h.f|membership|" + userId, 0, null);
  }

  Account named(String userId) {
    return new Account(userId, userKey, userType, objectId);
  }
}
