package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.cloud.text.TextBuffer;
import io.cordon.model.activity.ActorKind;
import java.io.IOException;
import java.util.Locale;

/** How activities name accounts. */
final class GoogleNames {
  private static final SerializedString CALLER = new SerializedString("callerType");
  private static final SerializedString MAIL = new SerializedString("email");
  private static final SerializedString PROFILE = new SerializedString("profileId");
  private static final SerializedString KEY = new SerializedString("key");
  private static final SerializedString USER = new SerializedString("USER");
  private static final SerializedString OUTSIDER = new SerializedString("EXTERNAL_USER");
  private static final SerializedString PROGRAM = new SerializedString("KEY");

  /** The profile of all visitors who are not signed in. */
  private static final String ANONYMOUS = "105250506097979753968";

  private static final long LEAST = 1_000_000_000_000_000_000L;
  private static final long LEAST_PROJECT = 100_000_000_000L;

  private GoogleNames() {}

  /** A service account has an address, too. */
  static String address(Account account) {
    if (account.mail() != null || account.kind() == ActorKind.ANONYMOUS) {
      return account.mail();
    }
    String name = account.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    long project = IdText.numberOf(account.key(), GoogleIds.PROJECT, LEAST_PROJECT);
    return name + "@project-" + project + ".iam.gserviceaccount.com";
  }

  /** The members of {@code actor}. */
  static void write(JsonGenerator json, Account account, TextBuffer text) throws IOException {
    json.writeFieldName(CALLER);
    switch (account.kind()) {
      case SYSTEM -> {
        json.writeString(PROGRAM);
        json.writeFieldName(KEY);
        json.writeString("SYSTEM");
        return;
      }
      case GUEST -> json.writeString(OUTSIDER);
      default -> json.writeString(USER);
    }
    boolean visitor = account.kind() == ActorKind.ANONYMOUS;
    json.writeFieldName(MAIL);
    json.writeString(visitor ? "" : address(account));
    json.writeFieldName(PROFILE);
    if (visitor) {
      json.writeString(ANONYMOUS);
    } else {
      addProfile(text, account).write(json);
    }
  }

  /** 21 digits. */
  static TextBuffer addProfile(TextBuffer text, Account account) {
    long bits = Ids.bits(account.key(), GoogleIds.PROFILE);
    text.clear().add('1').add(LEAST / 10 + Long.remainderUnsigned(bits, 9 * (LEAST / 10)));
    return text.add(10 + Long.remainderUnsigned(Ids.next(bits), 90));
  }
}
