/** Writes acts as events of Dropbox's team log. */
package io.cordon.datagen.cloud.dropbox;
