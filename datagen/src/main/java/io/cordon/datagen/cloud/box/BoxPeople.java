package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.ActorKind;

/** Users as events name them; whoever did not sign in is the user with the id 2. */
final class BoxPeople {
  static final SerializedString TYPE = JsonFields.name("type");
  static final SerializedString ID = JsonFields.name("id");
  static final SerializedString NAME = JsonFields.name("name");
  private static final SerializedString UNKNOWN_USER =
      JsonFields.json("{\"type\":\"user\",\"id\":\"2\",\"name\":\"Unknown User\",\"login\":\"\"}");

  private BoxPeople() {}

  /** A JSON object. */
  static SerializedString of(Account account) {
    if (account.kind() == ActorKind.ANONYMOUS) {
      return UNKNOWN_USER;
    }
    boolean group = isGroup(account);
    return JsonFields.json(
        Fragment.builder()
            .text("type", group ? "group" : "user")
            .text("id", BoxIds.person(account))
            .text("name", name(account))
            .text("login", group ? "" : BoxIds.login(account))
            .object());
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
