/** Google Workspace: acts as activities of the Admin SDK Reports API. */
package io.cordon.datagen.cloud.google;
