package io.cordon.datagen.cloud.m365;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;

/** SharePoint's words for what a program runs on. */
enum M365Platform {
  WINDOWS("WinDesktop"),
  MAC("MacOSX"),
  IOS("IOS"),
  ANDROID("Android"),
  SERVICE("Service"),
  UNKNOWN("");

  private final String word;

  M365Platform(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static M365Platform of(Program program, Device device) {
    return switch (program.kind()) {
      case WEB_SUITE, PREVIEW_SERVICE, SERVICE -> SERVICE;
      case SCRIPT -> UNKNOWN;
      default -> of(device.os());
    };
  }

  private static M365Platform of(String os) {
    if (os.startsWith("Windows")) {
      return WINDOWS;
    }
    if (os.startsWith("Mac")) {
      return MAC;
    }
    return os.startsWith("Ios") ? IOS : os.startsWith("Android") ? ANDROID : UNKNOWN;
  }
}
