package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The rows that one share leaves: three to five within a second, all with one correlation id. Only
 * one of them names the person who got access.
 */
final class Sharing {
  private static final String MEMBERS = "<MembersCanShareApplied>False</MembersCanShareApplied>";
  private static final String INHERITANCE =
      "<copyRoleAssignments>True</copyRoleAssignments><clearSubScopes>False</clearSubScopes>";

  private final Visit visit;
  private final Dice dice;
  private final Document document;
  private final UUID correlation;
  private final String linkId;
  private final boolean edit;
  private final List<Row> rows = new ArrayList<>();
  private long nextMillis;

  private Sharing(Visit visit, Dice dice, Document document, long atMillis, String linkId) {
    this.visit = visit;
    this.dice = dice;
    this.document = document;
    this.nextMillis = atMillis;
    this.correlation = dice.uuid();
    this.linkId = linkId;
    this.edit = dice.chance(0.6);
  }

  /** A link that lets in one named person from outside. */
  static List<Row> withGuest(
      Visit visit, Dice dice, Document document, String mail, long atMillis) {
    Sharing sharing = new Sharing(visit, dice, document, atMillis, dice.uuid().toString());
    return sharing.named(guestName(dice, mail), "Guest");
  }

  /** A link that lets in one named colleague. */
  static List<Row> withColleague(
      Visit visit, Dice dice, Document document, Person colleague, long atMillis) {
    Sharing sharing = new Sharing(visit, dice, document, atMillis, dice.uuid().toString());
    return sharing.named(colleague.upn(), "Member");
  }

  /** A link for everybody in the organisation. */
  static List<Row> withCompany(Visit visit, Dice dice, Document document, long atMillis) {
    Sharing sharing = new Sharing(visit, dice, document, atMillis, dice.uuid().toString());
    return sharing.link("CompanyLinkCreated", "Organization");
  }

  /** A link for anyone who has it. */
  static List<Row> withAnyone(Visit visit, Dice dice, Document document, UUID link, long atMillis) {
    Sharing sharing = new Sharing(visit, dice, document, atMillis, link.toString());
    return sharing.link("AnonymousLinkCreated", "Anonymous");
  }

  private List<Row> named(String target, String targetType) {
    breakInheritance();
    group("Flexible");
    add("SecureLinkCreated", null, null, linkData());
    add("AddedToSecureLink", target, targetType, linkData());
    if (dice.chance(0.3)) { // the new names, written beside the old ones
      add("SharingLinkCreated", null, null, linkData());
      add("AddedToSharingLink", target, targetType, linkData());
    }
    return rows;
  }

  private List<Row> link(String operation, String scope) {
    breakInheritance();
    group(scope + (edit ? "Edit" : "View"));
    add(operation, null, null, linkData());
    return rows;
  }

  private void breakInheritance() {
    if (dice.chance(0.5)) {
      rows.add(row("SharingInheritanceBroken", nextMillis, null, null, INHERITANCE, null));
    }
  }

  private void group(String scope) {
    String name = "SharingLinks." + document.id() + '.' + scope + '.' + linkId;
    String right = edit ? "Contribute" : "Read";
    String granted = "<Permissions granted>" + right + "</Permissions granted>" + MEMBERS;
    rows.add(row("SharingSet", soon(), name, "SharePointGroup", granted, null));
  }

  private void add(String operation, String target, String targetType, String data) {
    rows.add(row(operation, soon(), target, targetType, data, linkId));
  }

  private Row row(String operation, long at, String target, String type, String data, String link) {
    RowHead head = visit.head(at, correlation);
    return new ShareRow(head, operation, document, target, type, data, link);
  }

  private String linkData() {
    return "<Type>" + (edit ? "Edit" : "View") + "</Type>" + MEMBERS;
  }

  /** A moment after the row before. */
  private long soon() {
    nextMillis += 40 + dice.below(200);
    return nextMillis;
  }

  /** Guests stand in the log by mail address, at times in capitals, or by their directory name. */
  private static String guestName(Dice dice, String mail) {
    double form = dice.uniform();
    if (form < 0.1) {
      return mail.replace('@', '_') + "#ext#@" + SyntheticOrganisation.DOMAIN;
    }
    return form < 0.2 ? mail.toUpperCase(Locale.ROOT) : mail;
  }
}
