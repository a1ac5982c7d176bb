/** Cities, the networks in them, and their calendars. */
package io.cordon.datagen.place;
