package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.datagen.cloud.text.KeyedCache;

/** Parts of events that many events have in common, put together once. Not for several threads. */
final class BoxFragments {
  private final KeyedCache<Account, SerializedString> people = new KeyedCache<>(BoxPeople::of);
  private final KeyedCache<Library, SerializedString> encryptionKeys =
      new KeyedCache<>(library -> JsonFields.name(BoxIds.encryptionKey(library)));

  SerializedString person(Account account) {
    return people.get(account, account.key());
  }

  /** The id of the key that the contents of a library are encrypted with. */
  SerializedString encryptionKey(Library library) {
    return encryptionKeys.get(library, library.key());
  }
}
