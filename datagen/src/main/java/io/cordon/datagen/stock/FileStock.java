package io.cordon.datagen.stock;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.datagen.random.Zipf;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one library. Each is made when asked for, always the same for the same number, so
 * that even a million libraries take no space. Numbers from {@link #size} on are of files that
 * nobody opens any more but that are there, as a backup finds them.
 */
public final class FileStock {
  /** How many files of a library there are for each that somebody still opens. */
  public static final int DEPTH = 12;

  /** In Dropbox, which knows no labels, the folder that most labelled files of a project are in. */
  public static final String CONFIDENTIAL_FOLDER = "Confidential";

  private static final double HIGHLY_CONFIDENTIAL_SHARE = 0.01;
  private static final double IN_CONFIDENTIAL_FOLDER = 0.7;
  private static final double ZIPF_EXPONENT = 0.9;
  private static final List<String> FOLDERS =
      List.of("Drafts", "Final", "Archive", "Meetings", "External", "Data");

  private final Library library;
  private final int size;
  private final Zipf wanted;
  private final double confidentialShare;
  private final List<Folder> folders;
  private final Folder confidential;

  /**
   * The files of this library.
   *
   * @param size how many are in use
   * @param confidentialShare chance of each to be Confidential
   */
  public FileStock(Library library, int size, double confidentialShare) {
    this.library = library;
    this.size = size;
    this.wanted = new Zipf(size, ZIPF_EXPONENT);
    this.confidentialShare = confidentialShare;
    Folder root = Folder.root(library);
    List<Folder> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < FOLDERS.size(); i++) {
      all.add(new Folder(Dice.of(library.key(), i).bits(), library, root, FOLDERS.get(i)));
    }
    this.folders = List.copyOf(all);
    boolean labelledByFolder =
        library.app() == App.DROPBOX && library.kind() == Library.Kind.PROJECT;
    this.confidential =
        labelledByFolder
            ? new Folder(Dice.of(library.key(), -1).bits(), library, root, CONFIDENTIAL_FOLDER)
            : null;
  }

  public Library library() {
    return library;
  }

  /** How many files are in use. */
  public int size() {
    return size;
  }

  /** The file of this number, counted from 0, as it was at the beginning. */
  public Item file(int number) {
    Dice dice = Purpose.FILE.dice(library.key(), number);
    return make(dice, sensitivity(dice));
  }

  /** A file as people choose them: a few are wanted by many. */
  public Item popular(Dice dice) {
    return file(dice.zipf(wanted));
  }

  /** A file that is new. */
  public Item fresh(Dice dice, Sensitivity label) {
    return make(dice, label);
  }

  /** Any file that is there, in use or not. */
  public Item any(Dice dice) {
    return file(dice.below(size * DEPTH));
  }

  /** The root first. */
  public List<Folder> folders() {
    return folders;
  }

  /** Any folder but the root. */
  public Folder folder(Dice dice) {
    return folders.get(1 + dice.below(folders.size() - 1));
  }

  /** The folder whose files count as Confidential; null where labels do not go by folder. */
  public Folder confidentialFolder() {
    return confidential;
  }

  /** The sensitive ones among the files in use, the most wanted first. */
  public List<Item> sensitive(int atMost) {
    List<Item> items = new ArrayList<>();
    for (int number = 0; number < size && items.size() < atMost; number++) {
      Dice dice = Purpose.FILE.dice(library.key(), number);
      Sensitivity label = sensitivity(dice);
      if (label.isSensitive()) {
        items.add(make(dice, label));
      }
    }
    return items;
  }

  private Item make(Dice dice, Sensitivity label) {
    long sizeBytes = (long) Math.min(2e9, dice.lognormal(180_000, 1.8));
    Folder folder = folders.get(dice.below(folders.size()));
    if (confidential != null && label.isSensitive() && dice.chance(IN_CONFIDENTIAL_FOLDER)) {
      folder = confidential;
    }
    return Item.file(dice.bits(), FileNames.next(dice), folder, Math.max(1, sizeBytes), label);
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
