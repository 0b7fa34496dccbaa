// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QTest>

#include <functional>
#include <memory>

namespace saoma::test {

using TestMaker = std::function<std::unique_ptr<QObject>()>;

/// Puts a test class on the list of its executable, under its file's base name.
bool registerTest(const char *file, TestMaker maker);

} // namespace saoma::test

/// At the end of `test_money.cpp`: `SAOMA_TEST(TestMoney)`. CTest then knows it as `<executable>/test_money`.
#define SAOMA_TEST(TestClass)                                                                                \
    [[maybe_unused]] static const bool registered##TestClass =                                               \
        saoma::test::registerTest(__FILE__, [] { return std::make_unique<TestClass>(); });
