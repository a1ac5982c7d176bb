package io.cordon.datagen.cloud.dropbox;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.model.file.FileKind;

/** The ids that Dropbox gives, each with a prefix that says what it is of. */
final class DropboxIds {
  private static final long NAMESPACE = 100_000_000_000L;

  private DropboxIds() {}

  /** The item that an act's event is about: of a copy, the new one. */
  static Item item(Act act) {
    return act.detail() instanceof Detail.Copy copied ? copied.copy() : act.item();
  }

  /** Of a file or a folder in a library. */
  static String file(Item item) {
    return IdText.base64("id:", item.key(), 1, 22);
  }

  /** As events name it: a team folder has no id but its namespace's. */
  static String named(Item item) {
    return item.kind() == FileKind.SITE ? "ns:" + namespace(item.library()) : file(item);
  }

  static String namespace(Library library) {
    return IdText.number(library.key(), 2, NAMESPACE);
  }

  /** Whether it is the top of a person's own Dropbox, which nobody can share or change. */
  static boolean isPersonalRoot(Item item) {
    return item.kind() == FileKind.SITE && isPersonal(item.folder());
  }

  static boolean isPersonal(Folder folder) {
    return folder.library().kind() == Library.Kind.PERSONAL;
  }

  static String account(Account account) {
    return IdText.base64("dbid:AA", account.key(), 3, 33);
  }

  static String teamMember(Account account) {
    return IdText.base64("dbmid:AA", account.key(), 4, 33);
  }

  static String group(Account group) {
    return IdText.base36("g:", group.key(), 5, 16);
  }

  static String application(long key) {
    return IdText.base64("dbaid:AA", key, 6, 33);
  }

  static String session(long key) {
    return IdText.digits("dbwsid:", key, 7, 39);
  }

  static String request(Act act) {
    return IdText.base36("dbarod:", act.key(), 8, 32);
  }

  static String signIn(long visitKey) {
    return IdText.base64("", visitKey, 9, 22);
  }

  static String link(long link) {
    String name = IdText.base36("https://www.dropbox.com/scl/fi/", link, 10, 21);
    return IdText.base36(name + "?rlkey=", link, 11, 25) + "&dl=0";
  }
}
