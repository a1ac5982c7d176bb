package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.activity.Verb;
import java.io.IOException;

/**
 * The program of a request, as {@code service_id} and {@code service_name}. Box's own web
 * application is not named, and never a user agent.
 *
 * @param id null for the web application
 */
record BoxPrograms(String id, String name) {
  static final SerializedString SERVICE_ID = JsonFields.name("service_id");
  static final SerializedString SERVICE_NAME = JsonFields.name("service_name");

  private static final BoxPrograms WEB = new BoxPrograms(null, null);
  private static final BoxPrograms DRIVE = new BoxPrograms("254429", "Box Drive");
  private static final BoxPrograms ANDROID = new BoxPrograms("4715", "Box for Android");
  private static final BoxPrograms IPHONE = new BoxPrograms("2561", "Box for iPhone");
  private static final BoxPrograms IPAD = new BoxPrograms("3121", "Box for iPad");
  private static final BoxPrograms EDIT = new BoxPrograms("34893", "Box Edit");
  private static final BoxPrograms OFFICE = new BoxPrograms("271091", "Box for Office Online");

  static BoxPrograms of(Act act) {
    if (act.verb() == Verb.SYNC || act.verb() == Verb.UNSYNC) {
      return DRIVE;
    }
    Program program = act.visit().program();
    return switch (program.kind()) {
      case BROWSER, PREVIEW_SERVICE -> WEB;
      case SYNC_CLIENT -> DRIVE;
      case MOBILE_APP -> mobile(act.visit());
      case DESKTOP_APP -> EDIT;
      case WEB_SUITE -> OFFICE;
      case DELEGATED_APP, SERVICE, SCRIPT -> of(program);
    };
  }

  static BoxPrograms of(Program program) {
    return new BoxPrograms(BoxIds.application(program.key()), program.name());
  }

  private static BoxPrograms mobile(Visit visit) {
    String os = visit.device().os();
    return os.startsWith("Android") ? ANDROID : os.startsWith("iPad") ? IPAD : IPHONE;
  }

  void write(JsonGenerator json) throws IOException {
    if (id != null) {
      JsonFields.text(json, SERVICE_ID, id);
      JsonFields.text(json, SERVICE_NAME, name);
    }
  }
}
