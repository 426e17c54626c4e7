import { type INestApplicationContext, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type Declaration, declarationKey } from './requires.js';

/** One route of a controller, as its decorators declare it. */
export interface Route {
  readonly method: string;
  /** As declared, such as `/bookings/:id/confirm`; the global prefix is not part of it. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly declaration: Declaration | undefined;
}

/** Every route of every controller. */
export function routeTable(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    return scanner.getAllMethodNames(controller.prototype as object).flatMap((name) => routesOf(controller, name));
  });
}

function routesOf(controller: Type, handler: string): Route[] {
  const method = (controller.prototype as Record<string, object>)[handler]!;
  const paths = Reflect.getMetadata(PATH_METADATA, method) as string | string[] | undefined;
  if (paths === undefined) return [];
  const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
  const declaration = Reflect.getMetadata(declarationKey, method) as Declaration | undefined;
  const bases = Reflect.getMetadata(PATH_METADATA, controller) as string | string[];
  return [bases].flat().flatMap((base) => [paths].flat().map((path) => ({ method: verb, path: join(base, path), controller: controller.name, handler, declaration })));
}

const join = (base: string, path: string): string => `/${[base, path].flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;

/**
 * The process must not start with a route that says nothing of who may use it.
 * @throws Error that names every such route.
 */
export function assertEveryRouteDeclared(routes: readonly Route[]): void {
  const silent = routes.filter(({ declaration }) => !declaration);
  if (silent.length === 0) return;
  const names = silent.map(({ method, path, controller, handler }) => `  ${method} ${path} (${controller}.${handler})`);
  throw new Error(`These routes declare neither @Requires(permission) nor @Public(reason):\n${names.join('\n')}`);
}
