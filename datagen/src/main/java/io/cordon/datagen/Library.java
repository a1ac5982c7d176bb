package io.cordon.datagen;

import java.util.List;
import java.util.UUID;

/**
 * A document library: a project's or a person's own. Its files are made when asked for, always the
 * same for the same number, so that even a million libraries take no space.
 *
 * @param siteUrl ends with a slash
 * @param personal whether it is somebody's OneDrive
 * @param files how many it holds
 * @param confidentialShare chance of a file to be Confidential
 */
public record Library(
    long seed,
    int number,
    String siteUrl,
    boolean personal,
    UUID site,
    UUID web,
    UUID list,
    int files,
    double confidentialShare) {

  private static final double HIGHLY_CONFIDENTIAL_SHARE = 0.01;
  private static final List<String> FOLDERS =
      List.of("", "/Drafts", "/Final", "/Archive/2025", "/Meetings", "/External", "/Data");

  static Library of(
      long seed, int number, String siteUrl, boolean personal, int files, double confidential) {
    Dice dice = Purpose.LIBRARY.dice(seed, number);
    return new Library(
        seed,
        number,
        siteUrl,
        personal,
        dice.uuid(),
        dice.uuid(),
        dice.uuid(),
        files,
        confidential);
  }

  /** {@code OneDrive} or {@code SharePoint}. */
  String workload() {
    return personal ? "OneDrive" : "SharePoint";
  }

  /** The file of this number, counted from 0. */
  Document document(int index) {
    Dice dice = Purpose.DOCUMENT.dice(seed, number, index);
    return make(dice, sensitivity(dice));
  }

  /** A file as people choose them: a few are wanted by many. */
  Document popular(Dice dice) {
    return document(dice.zipf(files, 0.9));
  }

  /** A file that the library does not number, for example one that is new. */
  Document fresh(Dice dice, Sensitivity sensitivity) {
    return make(dice, sensitivity);
  }

  private Document make(Dice dice, Sensitivity sensitivity) {
    String root = personal ? "Documents" : "Shared Documents";
    long sizeBytes = (long) Math.min(2e9, dice.lognormal(180_000, 1.8));
    return new Document(
        this,
        dice.uuid(),
        root + dice.pick(FOLDERS),
        FileNames.next(dice),
        sensitivity,
        Math.max(1, sizeBytes));
  }

  private Sensitivity sensitivity(Dice dice) {
    double at = dice.uniform();
    if (at < HIGHLY_CONFIDENTIAL_SHARE) {
      return Sensitivity.HIGHLY_CONFIDENTIAL;
    }
    if (at < HIGHLY_CONFIDENTIAL_SHARE + confidentialShare) {
      return Sensitivity.CONFIDENTIAL;
    }
    double ordinary = dice.uniform();
    return ordinary < 0.45
        ? Sensitivity.GENERAL
        : ordinary < 0.5 ? Sensitivity.PUBLIC : Sensitivity.UNLABELLED;
  }
}
