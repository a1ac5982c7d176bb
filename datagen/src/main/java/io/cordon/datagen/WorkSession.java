package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;

/** The rows of one session of ordinary work: signing in, reading, writing, sharing. */
final class WorkSession {
  private final SyntheticOrganisation organisation;
  private final Person person;
  private final Visit visit;
  private final Dice dice;
  private final double gapMillis;
  private final List<Row> rows = new ArrayList<>();
  private long now;

  /**
   * A session that begins now.
   *
   * @param gapMillis mean time between two acts
   */
  WorkSession(
      SyntheticOrganisation organisation,
      Person person,
      Visit visit,
      Dice dice,
      long startMillis,
      double gapMillis) {
    this.organisation = organisation;
    this.person = person;
    this.visit = visit;
    this.dice = dice;
    this.now = startMillis;
    this.gapMillis = gapMillis;
  }

  /** Signs in, then does so many things with files, and shares as often as the person does. */
  List<Row> of(int acts, double sharesWithOutsiders) {
    signIn();
    for (int i = 0; i < acts; i++) {
      pass();
      act();
    }
    for (int mails = dice.poisson(2.5); mails > 0; mails--) {
      pass();
      rows.add(new MailRow(visit.head(now)));
    }
    shareInside();
    if (dice.chance(sharesWithOutsiders)) {
      pass();
      rows.addAll(new OutsideShares(organisation, person, visit, dice).at(now));
    }
    return rows;
  }

  /** So many files come down at once, as when a new device fills up. */
  List<Row> syncStorm(int files) {
    signIn();
    for (int i = 0; i < files; i++) {
      now += 50 + dice.below(2_000);
      Library library = dice.pick(person.projects());
      Document document = library.document(dice.below(library.files()));
      rows.add(FileRow.of(visit.head(now), "FileSyncDownloadedFull", document));
    }
    return rows;
  }

  private void signIn() {
    if (dice.chance(0.04)) {
      rows.add(new SignInRow(visit.head(now), false));
      now += 4_000 + dice.below(9_000);
    }
    if (dice.chance(0.8)) {
      rows.add(new SignInRow(visit.head(now), true));
    }
  }

  private void pass() {
    now += 1 + (long) dice.exponential(gapMillis);
  }

  private void act() {
    double what = dice.uniform();
    if (what < 0.34) {
      read("FileAccessed");
    } else if (what < 0.46) {
      boolean thumbnail = dice.chance(0.3);
      RowHead head = thumbnail ? visit.headOfThumbnail(now) : visit.headThroughWebSuite(now);
      rows.add(FileRow.of(head, "FilePreviewed", some()));
    } else if (what < 0.70) {
      read("FileDownloaded");
    } else if (what < 0.71) {
      downloadZip();
    } else if (what < 0.84) {
      read("FileModified");
    } else if (what < 0.86) {
      read("FileModifiedExtended");
    } else if (what < 0.91) {
      upload();
    } else if (what < 0.95) {
      read(visit.device().phone() ? "FileAccessed" : "FileSyncDownloadedFull");
    } else if (what < 0.97) {
      read(visit.device().phone() ? "FileAccessed" : "FileSyncUploadedFull");
    } else {
      seldom(what);
    }
  }

  private void seldom(double what) {
    if (what < 0.98) {
      rename();
    } else if (what < 0.99) {
      discard();
    } else if (what < 0.997) {
      Visit robot = Visit.of(dice, Account.SHAREPOINT_APP, "", Device.WEB_SUITE);
      rows.add(FileRow.of(robot.headThroughWebSuite(now), "FileModified", some()));
    } else {
      rows.add(new DirectoryRow(visit.head(now), "Update user."));
    }
  }

  private void read(String operation) {
    rows.add(FileRow.of(visit.head(now), operation, some()));
  }

  private void downloadZip() {
    String zip = "OneDrive_" + dice.from(1, 9) + ".zip";
    for (int files = dice.from(2, 8); files > 0; files--) {
      rows.add(new FileRow(visit.head(now), "FileDownloaded", some(), null, zip));
    }
  }

  /** A new file; now and then it is labelled at once. */
  private void upload() {
    Library library = person.projects().get(dice.zipf(person.projects().size(), 0.9));
    Document document = library.fresh(dice, Sensitivity.UNLABELLED);
    rows.add(FileRow.of(visit.head(now), "FileUploaded", document));
    if (dice.chance(0.2)) {
      pass();
      Sensitivity label = dice.chance(0.25) ? Sensitivity.CONFIDENTIAL : Sensitivity.GENERAL;
      Document labelled = document.labelled(label);
      rows.add(new LabelRow(visit.head(now), labelled, Sensitivity.UNLABELLED, null));
    }
  }

  private void rename() {
    Document document = person.drive().fresh(dice, Sensitivity.UNLABELLED);
    RowHead head = visit.head(now);
    rows.add(new FileRow(head, "FileRenamed", document, FileNames.next(dice), null));
  }

  private void discard() {
    Document document = person.drive().fresh(dice, Sensitivity.UNLABELLED);
    rows.add(FileRow.of(visit.head(now), "FileRecycled", document));
  }

  private void shareInside() {
    if (dice.chance(0.03)) {
      pass();
      rows.addAll(Sharing.withCompany(visit, dice, some(), now));
    }
    if (dice.chance(0.05)) {
      pass();
      Person colleague = dice.pick(organisation.people());
      rows.addAll(Sharing.withColleague(visit, dice, some(), colleague, now));
    }
  }

  private Document some() {
    return person.projects().get(dice.zipf(person.projects().size(), 0.9)).popular(dice);
  }
}
