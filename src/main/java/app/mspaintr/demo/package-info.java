/**
 * What {@code --demo} shows a newcomer: members, pictures, stars and comments, as the seed file
 * lists them. The services do all of it as anyone's commands would be. Nothing knows this package
 * but the CDI container.
 */
package app.mspaintr.demo;
