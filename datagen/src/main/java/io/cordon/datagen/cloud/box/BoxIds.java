package io.cordon.datagen.cloud.box;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.model.activity.ActorKind;

/** The ids that Box gives: numbers for what it stores, letters for links and sessions. */
final class BoxIds {
  /** The folder at the top of everybody's Box. */
  static final String ROOT_FOLDER = "0";

  /** Files, folders and versions have 16 digits: shorter ids would soon be given twice. */
  private static final long ITEM = 1_000_000_000_000_000L;

  private static final long PERSON = 10_000_000_000L;
  private static final long APPLICATION = 1_000_000L;

  private BoxIds() {}

  static String item(Item item) {
    return IdText.number(item.key(), 1, ITEM);
  }

  /** The item that an act's event is about: of a copy, the new one. */
  static Item item(Act act) {
    return act.detail() instanceof Detail.Copy copied ? copied.copy() : act.item();
  }

  static String folder(Folder folder) {
    return isRoot(folder) ? ROOT_FOLDER : IdText.number(folder.key(), 1, ITEM);
  }

  /** Whether it is the top of a person's Box; a project's library is a folder below it. */
  static boolean isRoot(Folder folder) {
    return folder.isRoot() && folder.library().kind() == Library.Kind.PERSONAL;
  }

  static String version(Item item) {
    return IdText.number(item.key(), 2, ITEM);
  }

  static String person(Account account) {
    return IdText.number(account.key(), 3, PERSON);
  }

  /** The address; an application with an identity of its own has one that Box made up. */
  static String login(Account account) {
    if (account.mail() != null || account.kind() != ActorKind.APPLICATION) {
      return account.mail();
    }
    String service = "AutomationUser_" + IdText.number(account.key(), 4, APPLICATION) + '_';
    return IdText.base36(service, account.key(), 5, 10) + "@boxdevedition.com";
  }

  static String application(long programKey) {
    return IdText.number(programKey, 6, APPLICATION);
  }

  static String link(long link) {
    return IdText.base36("", link, 7, 32);
  }

  static String session(long visitKey) {
    return IdText.base36("", visitKey, 8, 16);
  }

  static String event(Act act, int number) {
    return IdText.guid(act.key(), 9L + number * 16L);
  }

  static String encryptionKey(Library library) {
    return IdText.guid(library.key(), 10);
  }

  static String collaboration(Item item, Account recipient) {
    return IdText.number(item.key() * 31 + recipient.key(), 11, PERSON);
  }
}
