/** People's names, and the people outside the organisation. */
package io.cordon.datagen.outside;
