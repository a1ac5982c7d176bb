package io.cordon.datagen.cloud.dropbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.Verb;
import java.io.IOException;
import java.util.Locale;

/** The field {@code origin}: the address, where Dropbox believes it to be, and the session. */
final class DropboxOrigin {
  private static final SerializedString ORIGIN = JsonFields.name("origin");
  private static final SerializedString GEO_LOCATION = JsonFields.name("geo_location");
  private static final SerializedString CITY = JsonFields.name("city");
  private static final SerializedString REGION = JsonFields.name("region");
  private static final SerializedString COUNTRY = JsonFields.name("country");
  private static final SerializedString IP_ADDRESS = JsonFields.name("ip_address");
  private static final SerializedString ACCESS_METHOD = JsonFields.name("access_method");
  private static final SerializedString API = JsonFields.name("api");
  private static final SerializedString REQUEST_ID = JsonFields.name("request_id");
  private static final SerializedString END_USER = JsonFields.name("end_user");
  private static final SerializedString ADMIN_CONSOLE = JsonFields.name("admin_console");
  private static final SerializedString SESSION_ID = JsonFields.name("session_id");

  /** What a request came through; each is a tag of Dropbox's. */
  @SuppressWarnings("Immutable") // prepared texts never change
  enum Access {
    WEB,
    DESKTOP,
    MOBILE,
    API,
    ADMIN_CONSOLE;

    final SerializedString tag = JsonFields.name(name().toLowerCase(Locale.ROOT));
  }

  private DropboxOrigin() {}

  /**
   * @param location null where unknown
   */
  static void write(JsonGenerator json, Act act, GeoLocation location) throws IOException {
    JsonFields.object(json, ORIGIN);
    JsonFields.object(json, GEO_LOCATION);
    if (location != null) {
      JsonFields.text(json, CITY, location.city());
      JsonFields.text(json, REGION, location.region());
      JsonFields.text(json, COUNTRY, location.country());
    }
    JsonFields.text(json, IP_ADDRESS, act.visit().address());
    json.writeEndObject();
    JsonFields.object(json, ACCESS_METHOD);
    Access access = access(act);
    switch (access) {
      case API -> {
        JsonFields.text(json, DropboxPeople.TAG, API);
        JsonFields.text(json, REQUEST_ID, DropboxIds.request(act));
      }
      case ADMIN_CONSOLE -> {
        JsonFields.text(json, DropboxPeople.TAG, ADMIN_CONSOLE);
        session(json, ADMIN_CONSOLE, act, access);
      }
      default -> {
        JsonFields.text(json, DropboxPeople.TAG, END_USER);
        session(json, END_USER, act, access);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void session(JsonGenerator json, SerializedString field, Act act, Access access)
      throws IOException {
    JsonFields.object(json, field);
    if (access != Access.ADMIN_CONSOLE) {
      JsonFields.text(json, DropboxPeople.TAG, access.tag);
    }
    JsonFields.text(json, SESSION_ID, session(act, access));
    json.writeEndObject();
  }

  /** A program's session lasts as long as its computer or phone is linked; null for the API. */
  static String session(Act act, Access access) {
    Visit visit = act.visit();
    return switch (access) {
      case WEB, ADMIN_CONSOLE -> DropboxIds.session(visit.key());
      case DESKTOP, MOBILE -> DropboxIds.session(visit.device().key() * 31 + act.actor().key());
      case API -> null;
    };
  }

  /** People sign in, allow programs and change settings on the web, whatever they use else. */
  static Access access(Act act) {
    if (act.verb() == Verb.ADMINISTER) {
      return act.detail() instanceof Detail.Consent ? Access.WEB : Access.ADMIN_CONSOLE;
    }
    Program.Kind kind = act.visit().program().kind();
    if (kind == Program.Kind.MOBILE_APP && act.verb() != Verb.SYNC) {
      return Access.MOBILE;
    }
    if (!DropboxPeople.isAboutFile(act)) {
      return Access.WEB;
    }
    if (DropboxRecords.isOnComputer(act)) {
      return Access.DESKTOP;
    }
    return switch (kind) {
      case DELEGATED_APP, SERVICE, SCRIPT -> Access.API;
      default -> Access.WEB;
    };
  }
}
