/** The forms in which Microsoft 365 writes people, groups, links and details within one text. */
package io.cordon.audit.m365.text;
