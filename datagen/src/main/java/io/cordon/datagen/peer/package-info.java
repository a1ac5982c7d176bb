/** Other methods of detection, on the same activities as Cordon's, to compare with. */
package io.cordon.datagen.peer;
