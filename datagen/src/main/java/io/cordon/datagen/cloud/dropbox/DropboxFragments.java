package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.datagen.cloud.text.KeyedCache;

/** Parts of events that many events have in common, put together once. Not for several threads. */
final class DropboxFragments {
  private final KeyedCache<Account, SerializedString> people = new KeyedCache<>(DropboxPeople::of);
  private final KeyedCache<Library, SerializedString> namespaces =
      new KeyedCache<>(library -> JsonFields.name(DropboxIds.namespace(library)));

  /** A JSON object. */
  SerializedString person(Account account) {
    return people.get(account, account.key());
  }

  SerializedString namespace(Library library) {
    return namespaces.get(library, library.key());
  }
}
