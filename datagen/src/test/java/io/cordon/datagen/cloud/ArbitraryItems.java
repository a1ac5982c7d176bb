package io.cordon.datagen.cloud;

import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.random.Dice;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.util.List;

/** Files, folders and libraries with names as odd as people choose them. */
final class ArbitraryItems {
  private static final List<String> WORDS =
      List.of(
          "Plan",
          "Q3 figures",
          "O'Brien's \"best\"",
          "#1 of 2",
          "100% sure",
          "a%20b",
          "Größe & Maß",
          "日本語の計画",
          "😀🚀",
          "خطة المشروع",
          "תקציב",
          "v1.2.3",
          "a+b=c; {d} [e] ~f^`$!@",
          "tab\u00a0space",
          "_",
          "long ".repeat(30) + "name");
  private static final List<String> ENDS =
      List.of(".docx", ".xlsx", ".pdf", ".tar.gz", ".DOCX", "", ".", ".7z", ".名前");

  private final App app;
  private final Dice dice;
  private final ArbitraryPeople people;

  ArbitraryItems(App app, Dice dice, ArbitraryPeople people) {
    this.app = app;
    this.dice = dice;
    this.people = people;
  }

  Item file() {
    return file(folder(library()));
  }

  private Item file(Folder folder) {
    long size = dice.chance(0.1) ? 0 : (long) dice.lognormal(100_000, 3);
    Sensitivity label = dice.pick(List.of(Sensitivity.values()));
    return Item.file(dice.bits() | 1, name() + dice.pick(ENDS), folder, size, label);
  }

  /** A file, or one in five times a folder. */
  Item any() {
    return dice.chance(0.2) ? Item.of(below(folder(library()))) : file();
  }

  Item site() {
    return Item.of(Folder.root(library()));
  }

  /** A file or folder of the same kind, elsewhere in the same library. */
  Item copy(Item item) {
    Folder folder = folder(item.library());
    return item.kind() == FileKind.FILE ? file(folder) : Item.of(below(folder));
  }

  /** A new folder, so that nothing else can be in it. */
  Folder otherFolder(Library library) {
    return below(folder(library));
  }

  Folder folder(Library library) {
    Folder folder = Folder.root(library);
    int depth = dice.below(4);
    for (int i = 0; i < depth; i++) {
      folder = below(folder);
    }
    return folder;
  }

  private Folder below(Folder folder) {
    return new Folder(dice.bits() | 1, folder.library(), folder, name());
  }

  private Library library() {
    boolean personal = dice.chance(0.5);
    String name = personal ? "ana.silva" : "finance-" + dice.below(30);
    Library.Kind kind = personal ? Library.Kind.PERSONAL : Library.Kind.PROJECT;
    return new Library(dice.bits() | 1, app, kind, name, people.member());
  }

  String name() {
    String one = dice.pick(WORDS);
    return dice.chance(0.4) ? one + ' ' + dice.pick(WORDS) : one;
  }
}
