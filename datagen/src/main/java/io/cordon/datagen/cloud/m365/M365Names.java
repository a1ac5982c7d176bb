package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.cloud.text.TextBuffer;
import io.cordon.model.activity.ActorKind;
import java.io.IOException;

/** How records name accounts. SharePoint and the directory have different forms. */
final class M365Names {
  private static final SerializedString USER_KEY = new SerializedString("UserKey");
  private static final SerializedString USER_ID = new SerializedString("UserId");
  private static final String CLAIM = "i:0h.f|membership|";
  private static final String GUEST = "urn:spo:guest#";
  private static final String VISITOR = "urn:spo:anon#";
  private static final String APP_KEY =
      "i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint";

  /** Invited guests who have an account in the directory, as most have by now. */
  private static final double GUESTS_WITH_ACCOUNT = 0.3;

  private final String domain;
  private final TextBuffer text;

  M365Names(String domain, TextBuffer text) {
    this.domain = domain;
    this.text = text;
  }

  /** In records of SharePoint and OneDrive. */
  void writeKey(JsonGenerator json, Account account) throws IOException {
    json.writeFieldName(USER_KEY);
    text.clear();
    switch (account.kind()) {
      case APPLICATION -> text.add(APP_KEY);
      case SYSTEM -> text.add("S-1-0-0");
      case ANONYMOUS -> addVisitor(text.add(CLAIM), account);
      default -> text.add(CLAIM).add("1003").hex(keyBits(account), 12).add("@live.com");
    }
    text.write(json);
  }

  void writeId(JsonGenerator json, Account account) throws IOException {
    json.writeFieldName(USER_ID);
    switch (account.kind()) {
      case APPLICATION -> json.writeString("app@sharepoint");
      case SYSTEM -> json.writeString("SHAREPOINT\\system");
      case UNKNOWN -> json.writeString("NOT-FOUND");
      case ANONYMOUS -> addVisitor(text.clear(), account).write(json);
      case GUEST -> {
        boolean inDirectory = Ids.chance(account.key(), M365Ids.NAME_FORM, GUESTS_WITH_ACCOUNT);
        text.clear();
        (inDirectory ? addExternal(text, account) : text.add(GUEST).add(account.mail()))
            .write(json);
      }
      case USER -> json.writeString(account.mail());
    }
  }

  /** In the directory's own records and those of mailboxes. */
  void writeObject(JsonGenerator json, Account account) throws IOException {
    json.writeFieldName(USER_KEY);
    text.clear().guid(account.key(), M365Ids.USER).write(json);
  }

  void writePrincipal(JsonGenerator json, Account account) throws IOException {
    json.writeFieldName(USER_ID);
    addPrincipal(text.clear(), account).write(json);
  }

  /** The name under which somebody signs in; an application has an id instead. */
  TextBuffer addPrincipal(TextBuffer to, Account account) {
    if (account.mail() == null) {
      return to.add("ServicePrincipal_").guid(account.key(), M365Ids.USER);
    }
    return account.kind() == ActorKind.GUEST ? addExternal(to, account) : to.add(account.mail());
  }

  /** {@code ana_partner.example#EXT#@northwind.example}. */
  TextBuffer addExternal(TextBuffer to, Account account) {
    String mail = account.mail();
    int at = mail.lastIndexOf('@');
    to.add(mail.substring(0, at)).add('_').add(mail.substring(at + 1));
    return to.add("#EXT#@").add(domain);
  }

  private static TextBuffer addVisitor(TextBuffer to, Account account) {
    long bits = Ids.bits(account.key(), M365Ids.VISITOR);
    to.add(VISITOR);
    for (int part = 0; part < 4; part++) {
      to.hex(bits, 16);
      bits = Ids.next(bits);
    }
    return to;
  }

  static int type(Account account) {
    return switch (account.kind()) {
      case APPLICATION -> 5;
      case SYSTEM -> 4;
      default -> 0;
    };
  }

  private static long keyBits(Account account) {
    return Ids.bits(account.key(), M365Ids.USER);
  }
}
