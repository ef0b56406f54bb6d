/**
 * What {@code --demo} shows a newcomer: members, pictures drawn by code or painted in the studio,
 * stars and comments, all of it done by the services as anyone's commands would be. Nothing knows
 * this package but the CDI container.
 */
package app.mspaintr.demo;
