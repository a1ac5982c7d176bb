package io.cordon.datagen;

import java.util.List;
import java.util.UUID;

/**
 * Plays what people do to who can reach a file. Every file in it is one that nobody else touches.
 */
final class SharingScript extends Script {
  private static final List<String> EXCUSES =
      List.of("Previous label was wrong", "No longer confidential", "Needed by the customer today");

  SharingScript(
      SyntheticOrganisation organisation, Pace pace, Person person, Dice dice, long startMillis) {
    super(organisation, pace, person, dice, startMillis);
  }

  @Override
  void play(Scenario scenario, long number) {
    switch (scenario) {
      case EXTERNAL_SHARE -> withStranger();
      case PUBLIC_LINK -> withAnyone();
      case LABEL_LOWERED_THEN_SHARED -> lowerLabelThenShare();
      case PUBLIC_LINK_DOWNLOADED_BY_STRANGER -> withAnyoneThenDownload();
      case BENIGN_PARTNER_SHARE -> withPartner();
      case BENIGN_LABEL_RAISED -> raiseLabel();
      case BENIGN_COMPANY_LINK -> withCompany();
      case BENIGN_ORDINARY_FILE_SHARE -> ordinaryFileWithStranger();
      default -> throw new IllegalArgumentException("no share in " + scenario.word());
    }
  }

  private void withStranger() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    act(Sharing.withGuest(visit, dice, document, Outsiders.stranger(dice), startMillis));
  }

  private void withAnyone() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    act(Sharing.withAnyone(visit, dice, document, dice.uuid(), startMillis));
  }

  private void withAnyoneThenDownload() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    UUID link = dice.uuid();
    act(Sharing.withAnyone(visit, dice, document, link, startMillis));
    long later = startMillis + 1_000 + pace.stepMillis(dice);
    Network network = dice.pick(organisation.networks().strangers());
    Account visitor = Account.linkVisitor(dice);
    Visit stranger = Visit.of(dice, visitor, network.address(dice), Device.foreign(dice));
    String used = "AnonymousLinkUsed";
    act(new ShareRow(stranger.head(later), used, document, null, null, null, link.toString()));
    long download = later + pace.fileMillis(dice);
    act(FileRow.of(stranger.head(download), "FileDownloaded", document));
  }

  private void lowerLabelThenShare() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    Sensitivity lower =
        dice.chance(0.35)
            ? Sensitivity.UNLABELLED
            : dice.chance(0.5) ? Sensitivity.GENERAL : Sensitivity.PUBLIC;
    Document lowered = document.labelled(lower);
    String excuse = dice.pick(EXCUSES);
    act(new LabelRow(visit.head(startMillis), lowered, document.sensitivity(), excuse));
    long later = startMillis + pace.stepMillis(dice);
    act(
        dice.chance(0.7)
            ? Sharing.withGuest(visit, dice, lowered, Outsiders.stranger(dice), later)
            : Sharing.withAnyone(visit, dice, lowered, dice.uuid(), later));
  }

  private void withPartner() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    String mail = Outsiders.of(dice, dice.pick(person.department().partners()));
    act(Sharing.withGuest(visit, dice, document, mail, startMillis));
  }

  private void withCompany() {
    Visit visit = usualPlace();
    Document document = opened(visit, sensitive());
    act(Sharing.withCompany(visit, dice, document, startMillis));
  }

  private void ordinaryFileWithStranger() {
    Visit visit = usualPlace();
    Document document = opened(visit, library().fresh(dice, Sensitivity.GENERAL));
    act(Sharing.withGuest(visit, dice, document, Outsiders.stranger(dice), startMillis));
  }

  private void raiseLabel() {
    Visit visit = usualPlace();
    Document document = opened(visit, library().fresh(dice, Sensitivity.GENERAL));
    Document raised = document.labelled(Sensitivity.CONFIDENTIAL);
    act(new LabelRow(visit.head(startMillis), raised, document.sensitivity(), null));
  }

  private Document opened(Visit visit, Document document) {
    long before = startMillis - pace.preludeMillis(dice);
    leadUp(FileRow.of(visit.head(before), "FileAccessed", document));
    return document;
  }

  private Document sensitive() {
    boolean highly = dice.chance(0.2);
    return library()
        .fresh(dice, highly ? Sensitivity.HIGHLY_CONFIDENTIAL : Sensitivity.CONFIDENTIAL);
  }

  private Library library() {
    return dice.pick(person.projects());
  }
}
