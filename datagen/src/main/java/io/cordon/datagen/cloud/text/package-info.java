/** Ids, times and JSON fields as clouds write them, without regard to any one cloud. */
package io.cordon.datagen.cloud.text;
