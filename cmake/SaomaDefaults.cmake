# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project shares: language, warnings, Qt's strict defines, precompiled headers.

add_library(saoma_defaults INTERFACE)
target_compile_features(saoma_defaults INTERFACE cxx_std_20)
target_compile_options(saoma_defaults INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Werror=unused-result -Werror=switch
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>) # lets ccache see through precompiled headers
if(SAOMA_WERROR)
    target_compile_options(saoma_defaults INTERFACE -Werror)
endif()
target_compile_definitions(saoma_defaults INTERFACE
    SAOMA_VERSION="${PROJECT_VERSION}"
    QT_FORCE_ASSERTS # also in release: better to stop selling than to book wrongly
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(saoma_defaults INTERFACE "${PROJECT_SOURCE_DIR}")

# A static library of the project. Sources are listed by each folder's own CMakeLists.txt.
function(saoma_library name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC saoma_defaults)
endfunction()

# A program of the project; it ends up in <build>/bin.
function(saoma_program target output)
    add_executable(${target} ${ARGN})
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${output})
    target_link_libraries(${target} PRIVATE saoma_defaults)
endfunction()

# The headers that nearly every source needs, compiled once a target; further ones may be named.
function(saoma_precompile target)
    target_precompile_headers(${target} PRIVATE
        <functional> <map> <memory> <optional> <variant> <tl/expected.hpp>
        <QtCore/QtCore> ${ARGN})
endfunction()
