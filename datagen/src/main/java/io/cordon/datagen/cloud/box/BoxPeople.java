package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.ActorKind;
import java.io.IOException;

/** Users as events name them; whoever did not sign in is the user with the id 2. */
final class BoxPeople {
  static final SerializedString TYPE = JsonFields.name("type");
  static final SerializedString ID = JsonFields.name("id");
  static final SerializedString NAME = JsonFields.name("name");
  static final SerializedString LOGIN = JsonFields.name("login");
  private static final SerializedString USER = JsonFields.name("user");
  private static final SerializedString GROUP = JsonFields.name("group");
  private static final SerializedString UNKNOWN_USER =
      JsonFields.name("{\"type\":\"user\",\"id\":\"2\",\"name\":\"Unknown User\",\"login\":\"\"}");

  private BoxPeople() {}

  static void write(JsonGenerator json, SerializedString field, Account account)
      throws IOException {
    if (account.kind() == ActorKind.ANONYMOUS) {
      JsonFields.prepared(json, field, UNKNOWN_USER);
      return;
    }
    JsonFields.object(json, field);
    boolean group = isGroup(account);
    JsonFields.text(json, TYPE, group ? GROUP : USER);
    JsonFields.text(json, ID, BoxIds.person(account));
    JsonFields.text(json, NAME, name(account));
    JsonFields.text(json, LOGIN, group ? "" : BoxIds.login(account));
    json.writeEndObject();
  }

  /** Who is neither a person nor an application is a group of people. */
  static boolean isGroup(Account account) {
    return account.mail() == null && account.kind() != ActorKind.APPLICATION;
  }

  static String name(Account account) {
    String mail = account.mail();
    return account.name() != null || mail == null ? account.name() : mail;
  }
}
