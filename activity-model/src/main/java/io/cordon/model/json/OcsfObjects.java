package io.cordon.model.json;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Endpoint;
import io.cordon.model.activity.Place;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.io.IOException;

/** The OCSF 1.8 objects that activities and findings share; any activity gives valid OCSF. */
final class OcsfObjects {
  /** The version of OCSF that is written. */
  static final String VERSION = "1.8.0";

  /** The name of an endpoint without address and host. */
  static final String UNKNOWN = "unknown";

  private static final int OTHER = 99;
  private static final int MAX_PORT = 65_535;

  private OcsfObjects() {}

  static void actor(JsonWriter json, Activity activity) throws IOException {
    Client client = activity.client();
    json.object("actor");
    user(json, activity.actor());
    json.text("app_name", client.applicationName()).text("app_uid", client.applicationId());
    if (client.sessionId() != null) {
      json.object("session").text("uid", client.sessionId()).end();
    }
    json.end();
  }

  private static void user(JsonWriter json, Actor actor) throws IOException {
    String name = actor.key();
    json.object("user").text("name", name).text("uid", actor.id()).text("domain", actor.domain());
    if (OcsfFormat.isEmail(name)) {
      json.text("email_addr", name);
    }
    if (actor.department() != null || actor.role() != null) {
      json.object("ldap_person").text("department", actor.department());
      json.text("job_title", actor.role()).end();
    }
    boolean service = actor.serviceAccount() || actor.kind() == ActorKind.APPLICATION;
    if (service) {
      json.number("type_id", 4).text("type", "Service");
    } else {
      switch (actor.kind()) {
        case USER -> json.number("type_id", 1).text("type", "User");
        case SYSTEM -> json.number("type_id", 3).text("type", "System");
        case GUEST -> json.number("type_id", OTHER).text("type", "Guest");
        case ANONYMOUS -> json.number("type_id", OTHER).text("type", "Anonymous");
        case UNKNOWN, APPLICATION -> json.number("type_id", 0).text("type", "Unknown");
      }
    }
    json.end();
  }

  static void file(JsonWriter json, CloudFile file) throws IOException {
    json.object("file").text("name", file.caption());
    fileType(json, file.kind());
    json.text("uid", file.id()).text("path", file.path()).text("ext", file.extension());
    if (file.url() != null) {
      json.object("url").text("url_string", file.url()).end();
    }
    if (file.sizeBytes() >= 0) {
      json.number("size", file.sizeBytes());
    }
    owner(json, file);
    classification(json, file.label());
    json.end();
  }

  private static void fileType(JsonWriter json, FileKind kind) throws IOException {
    switch (kind) {
      case UNKNOWN -> json.number("type_id", 0);
      case FILE -> json.number("type_id", 1).text("type", "Regular File");
      case FOLDER -> json.number("type_id", 2).text("type", "Folder");
      case SITE -> json.number("type_id", OTHER).text("type", "Site");
    }
  }

  /** The kind that is written with this {@code type_id}. */
  static FileKind fileKind(long typeId) {
    return switch ((int) typeId) {
      case 1 -> FileKind.FILE;
      case 2 -> FileKind.FOLDER;
      case OTHER -> FileKind.SITE;
      default -> FileKind.UNKNOWN;
    };
  }

  static void owner(JsonWriter json, CloudFile file) throws IOException {
    if (file.owner() == null) {
      return;
    }
    json.object("owner").text("name", file.owner());
    if (OcsfFormat.isEmail(file.owner())) {
      json.text("email_addr", file.owner());
    }
    json.end();
  }

  /** The organisation's own label; OCSF has a fixed scale, so it is written as Other. */
  static void classification(JsonWriter json, Label label) throws IOException {
    if (label.isKnown()) {
      json.array("data_classifications").element();
      json.number("confidentiality_id", OTHER).text("confidentiality", label.caption());
      json.text("uid", label.id()).end().endArray();
    }
  }

  static void sourceEndpoint(JsonWriter json, Endpoint endpoint) throws IOException {
    String ip = endpoint.ip();
    String host = endpoint.host();
    boolean ipFits = ip != null && OcsfFormat.isIp(ip);
    boolean hostFits = host != null && OcsfFormat.isHostname(host);
    json.object("src_endpoint").text("ip", ipFits ? ip : null);
    json.text("hostname", hostFits ? host : null);
    if (ip != null && !ipFits) {
      json.text("name", ip);
    } else if (host != null && !hostFits) {
      json.text("name", host);
    } else if (ip == null && host == null) {
      json.text("name", UNKNOWN);
    }
    if (endpoint.port() > 0 && endpoint.port() <= MAX_PORT) {
      json.number("port", endpoint.port());
    }
    place(json, endpoint.place());
    json.end();
  }

  private static void place(JsonWriter json, Place place) throws IOException {
    if (place.country() != null || place.city() != null) {
      json.object("location").text("country", place.country()).text("city", place.city());
      json.number("lat", place.latitude()).number("long", place.longitude()).end();
    }
    if (place.asn() != 0 || place.asOrganisation() != null) {
      json.object("autonomous_system");
      if (place.asn() != 0) {
        json.number("number", place.asn());
      }
      json.text("name", place.asOrganisation()).end();
    }
  }

  static void httpRequest(JsonWriter json, Client client) throws IOException {
    if (client.userAgent() != null) {
      json.object("http_request").text("user_agent", client.userAgent()).end();
    }
  }
}
